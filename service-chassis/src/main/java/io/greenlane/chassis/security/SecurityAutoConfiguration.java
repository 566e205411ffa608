package io.greenlane.chassis.security;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service checks every token itself; what a role may do stands at each endpoint. */
@AutoConfiguration(
        afterName = "io.greenlane.chassis.ChassisAutoConfiguration",
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@EnableMethodSecurity(prePostEnabled = false, jsr250Enabled = true)
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {

    /** Looks the issuer up at the first token, so that a service starts without it. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecurityProperties properties, InstantSource clock) {
        var verifier = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(properties.issuer())
                    .jwtProcessorCustomizer(processor ->
                            processor.setJWSKeySelector(new LastKnownKeys(processor.getJWSKeySelector(), clock)))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(properties.issuer()),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            audience -> audience != null && audience.contains(properties.audience())),
                    new JwtClaimValidator<String>(
                            JwtClaimNames.SUB, subject -> subject != null && !subject.isEmpty())));
            return decoder;
        });
        return new CachingJwtDecoder(verifier, clock);
    }

    /** One observation for each of a dozen filters costs more than the filters do; the request's own tells enough. */
    @Bean
    SecurityObservationSettings oneObservationPerRequest() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    @Order(100)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        var claims = new JwtAuthenticationConverter();
        claims.setJwtGrantedAuthoritiesConverter(TokenClaims::authorities);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OpenPaths.ALL.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(claims))
                        .authenticationEntryPoint((request, response, refusal) ->
                                problems.resolveException(request, response, null, refusal))
                        .accessDeniedHandler((request, response, refusal) ->
                                problems.resolveException(request, response, null, refusal)))
                .exceptionHandling(Customizer.withDefaults())
                .addFilterBefore(new IssuerOutage(problems), BearerTokenAuthenticationFilter.class)
                .build();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    /** What needs no token: health and metrics for the platform, the API's description, the error page. */
    static final class OpenPaths {
        static final Set<String> ALL =
                Set.of("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/error");

        private OpenPaths() {}
    }
}
