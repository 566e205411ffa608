package io.greenlane.identity.token;

import io.greenlane.identity.IdentitySettings;
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

/** The public client through which people log in from the command line; every start registers it as it is here. */
@Component
class CommandLineClient implements SmartInitializingSingleton {

    private final RegisteredClientRepository clients;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final IdentitySettings settings;

    CommandLineClient(
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
            clients.save(registration());
        });
    }

    /**
     * It has no secret to keep, so PKCE (RFC 7636) is required. Its redirect address is the caller's own machine at
     * whatever port is free there: the server ignores the port of a loopback IP address (RFC 8252, section 7.3).
     */
    private RegisteredClient registration() {
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
