package io.greenlane.gateway.login;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Ends the login at the issuer too (OpenID Connect RP-Initiated Logout 1.0). The console, which asks by script, is told
 * where to go; it could not follow a redirect to another host.
 */
final class Farewell extends OidcClientInitiatedLogoutSuccessHandler {

    Farewell(ClientRegistrationRepository client, URI publicUrl) {
        super(client);
        setPostLogoutRedirectUri(publicUrl.resolve("/console/logged-out").toString());
        setDefaultTargetUrl("/console/logged-out");
        setRedirectStrategy((request, response, url) -> {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"location\":\"" + url.replace("\"", "%22") + "\"}");
        });
    }
}
