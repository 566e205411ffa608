package io.greenlane.identity.token;

import io.greenlane.identity.IdentitySettings;
import io.greenlane.identity.client.ClientSecrets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The clients through which people log in: command line and console. Every start registers them as they are here. */
@Component
class OwnClients implements SmartInitializingSingleton {

    private final RegisteredClientRepository clients;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final IdentitySettings settings;

    OwnClients(
            RegisteredClientRepository clients,
            JdbcClient jdbc,
            TransactionOperations transactions,
            IdentitySettings settings) {
        this.clients = clients;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> {
            // Two instances that start at once on an empty database must not both insert.
            jdbc.sql("LOCK TABLE oauth2_registered_client IN SHARE ROW EXCLUSIVE MODE")
                    .update();
            clients.save(commandLine());
            if (!settings.console().secret().isEmpty()) {
                clients.save(console(settings.console()));
            }
        });
    }

    /**
     * It has no secret to keep, so PKCE (RFC 7636) is required. Its redirect address is the caller's own machine at
     * whatever port is free there: the server ignores the port of a loopback IP address (RFC 8252, section 7.3).
     */
    private RegisteredClient commandLine() {
        return people("greenlane-cli", "Greenlane command line")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .redirectUri("http://127.0.0.1/callback")
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .build())
                .build();
    }

    /** The gateway keeps the tokens; a browser sees none of them (OAuth 2.0 for browser-based applications, BFF). */
    private RegisteredClient console(IdentitySettings.Console console) {
        return people("officer-console", "Greenlane console")
                .clientSecret(ClientSecrets.encoder().encode(console.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(
                        console.url().resolve("/login/answer/officer-console").toString())
                .postLogoutRedirectUri(
                        console.url().resolve("/console/logged-out").toString())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .refreshTokenTimeToLive(console.workingDay())
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder people(String id, String name) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(name)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
    }
}
