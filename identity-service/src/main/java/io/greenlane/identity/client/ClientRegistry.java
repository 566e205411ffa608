package io.greenlane.identity.client;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.identity.IdentitySettings;
import io.greenlane.identity.client.RegistrationOutcome.Credentials;
import io.greenlane.identity.client.RegistrationOutcome.Refused;
import io.greenlane.identity.client.RegistrationOutcome.Registered;
import io.greenlane.identity.client.RegistrationOutcome.SecretRotated;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clients of traders: one for each enterprise. */
@Component
class ClientRegistry {

    private final RegisteredClientRepository clients;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;
    private final IdentitySettings settings;
    private final PasswordEncoder secrets = ClientSecrets.encoder();

    ClientRegistry(
            RegisteredClientRepository clients,
            JdbcClient jdbc,
            Identifiers identifiers,
            InstantSource clock,
            IdentitySettings settings) {
        this.clients = clients;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    RegistrationOutcome register(Registration registration) {
        List<BrokenRule> broken = registration.brokenRules();
        if (!broken.isEmpty()) {
            return new Refused(broken);
        }
        String eori = Objects.requireNonNull(registration.eori());
        String name = Objects.requireNonNull(registration.name());
        String clientId = TraderClient.clientIdOf(eori);
        lock(clientId);
        String secret = ClientSecrets.next();
        RegisteredClient known = clients.findByClientId(clientId);
        clients.save(registered(known, clientId, eori, name, secrets.encode(secret)));
        Credentials credentials = new Credentials(clientId, secret, eori);
        return known == null ? new Registered(credentials) : new SecretRotated(credentials);
    }

    /** Traders' clients by client id, which is their order of country and number. */
    Page<TraderClient> list(@Nullable Cursor after, int limit) {
        List<TraderClient> fetched = jdbc.sql("""
                        SELECT client_id, client_name, client_id_issued_at,
                               CAST(client_settings AS jsonb) ->> :eoriSetting AS eori
                        FROM oauth2_registered_client
                        WHERE client_id > :after AND CAST(client_settings AS jsonb) ->> :eoriSetting IS NOT NULL
                        ORDER BY client_id LIMIT :limit
                        """)
                .param("eoriSetting", TraderClient.EORI_SETTING)
                .param("after", after == null ? "" : after.values().getFirst())
                .param("limit", limit + 1)
                .query((row, number) -> new TraderClient(
                        row.getString("client_id"),
                        row.getString("eori"),
                        row.getString("client_name"),
                        row.getTimestamp("client_id_issued_at").toInstant()))
                .list();
        return Page.of(fetched, limit, client -> Cursor.of(client.clientId()));
    }

    /** Two operators who register one trader at once get one client and, one after the other, a secret each. */
    private void lock(String clientId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(clientId)
                .query((row, number) -> clientId)
                .single();
    }

    private RegisteredClient registered(
            @Nullable RegisteredClient known, String clientId, String eori, String name, String secretHash) {
        RegisteredClient.Builder client = known != null
                ? RegisteredClient.from(known)
                : RegisteredClient.withId(identifiers.next().toString())
                        .clientId(clientId)
                        .clientIdIssuedAt(clock.instant());
        return client.clientName(name)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(TraderClient.EORI_SETTING, eori)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .build())
                .build();
    }
}
