package io.greenlane.gateway.login;

import io.greenlane.chassis.security.IssuerOutage;
import io.greenlane.gateway.GatewaySettings;
import io.greenlane.gateway.limits.RequestLimits;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Turns a bad token away before it costs a service anything. The services check again: none of them trusts the gateway
 * to have done it, and what a role may do is theirs to say.
 */
@Configuration(proxyBeanMethods = false)
class Door {

    private final GatewaySettings settings;
    private final HandlerExceptionResolver problems;

    Door(GatewaySettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** A browser shows its session instead of a token, and has to prove that the console's own page asks. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, BrowserTokens tokens) {
        return tokenCheck(http.securityMatcher(BrowserTokens::areMeant).csrf(CsrfConfigurer::spa))
                .addFilterAfter(new TokenOfSession(tokens, problems), CsrfFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain systems(HttpSecurity http) {
        return tokenCheck(http.csrf(AbstractHttpConfigurer::disable)).build();
    }

    private HttpSecurity tokenCheck(HttpSecurity http) {
        return http.formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // Every call says for itself who calls. Session management would take each for a login, and give the
                // session a new name that the calls beside it do not know.
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, refusal) ->
                                problems.resolveException(request, response, null, refusal))
                        .accessDeniedHandler((request, response, refusal) ->
                                problems.resolveException(request, response, null, Forgery.told(refusal))))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, refusal) ->
                        problems.resolveException(request, response, null, Forgery.told(refusal))))
                .addFilterBefore(new IssuerOutage(problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new RequestLimits(settings, problems), AuthorizationFilter.class);
    }
}
