package io.greenlane.identity.token;

import io.greenlane.identity.IdentitySettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The public client through which people log in from the command line. */
final class CommandLineClient {

    private CommandLineClient() {}

    /**
     * It has no secret to keep, so PKCE (RFC 7636) is required. Its redirect address is the caller's own machine at
     * whatever port is free there: the server ignores the port of a loopback IP address (RFC 8252, section 7.3).
     */
    static RegisteredClient registration(IdentitySettings settings) {
        return RegisteredClient.withId("greenlane-cli")
                .clientId("greenlane-cli")
                .clientName("Greenlane command line")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .build())
                .build();
    }
}
