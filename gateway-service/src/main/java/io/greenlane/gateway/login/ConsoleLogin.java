package io.greenlane.gateway.login;

import io.greenlane.chassis.security.SecurityProperties;
import io.greenlane.gateway.GatewaySettings;
import java.net.URI;
import org.apache.catalina.session.StandardManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Logs people in to the console at the issuer (OpenID Connect, authorization code with PKCE). The tokens stay in the
 * session here; the browser gets a cookie that scripts cannot read.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleLogin {

    /** The gateway's name at the issuer. */
    static final String CLIENT = "officer-console";

    private static final int MOST_SESSIONS = 20_000;

    static final String START = "/login/at";
    private static final String ANSWER = "/login/answer";

    /** Asks the issuer for its addresses at the first login, so that the gateway starts without it. */
    @Bean
    ClientRegistrationRepository consoleClient(GatewaySettings settings, SecurityProperties security) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings, security.issuer())));
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** A cookie that must not travel in the clear is told so; over plain HTTP, on one machine, it could not travel else. */
    @Bean
    ServletContextInitializer secureCookie(GatewaySettings settings) {
        return context -> context.getSessionCookieConfig()
                .setSecure("https".equals(settings.publicUrl().getScheme()));
    }

    /** Whoever begins a login gets a session before anybody knows him; these many are all that the heap has room for. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSessions() {
        return server -> server.addContextCustomizers(context -> {
            var sessions = new StandardManager();
            sessions.setPathname(null);
            sessions.setMaxActiveSessions(MOST_SESSIONS);
            context.setManager(sessions);
        });
    }

    @Bean
    @Order(1)
    SecurityFilterChain people(
            HttpSecurity http,
            ClientRegistrationRepository client,
            OAuth2AuthorizedClientRepository tokens,
            GatewaySettings settings,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.securityMatcher("/login", "/login/**", "/logout", "/console/session")
                .csrf(CsrfConfigurer::spa)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.clientRegistrationRepository(client)
                        .authorizedClientRepository(tokens)
                        .loginPage("/login")
                        .authorizationEndpoint(endpoint -> endpoint.baseUri(START))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(ANSWER + "/*"))
                        .successHandler(WayBack::afterLogin)
                        .failureHandler(WayBack::afterFailure))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, refusal) ->
                        problems.resolveException(request, response, null, Forgery.told(refusal))))
                .logout(logout -> logout.logoutUrl("/logout")
                        .deleteCookies("GREENLANE_SESSION")
                        .logoutSuccessHandler(new Farewell(client, settings.publicUrl())))
                .build();
    }

    private static ClientRegistration registration(GatewaySettings settings, String issuer) {
        URI answer = settings.publicUrl().resolve(ANSWER + "/" + CLIENT);
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(settings.consoleSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                // Who somebody is stands in the tokens; that needs no further call.
                .userInfoUri(null)
                .redirectUri(answer.toString())
                .build();
    }
}
