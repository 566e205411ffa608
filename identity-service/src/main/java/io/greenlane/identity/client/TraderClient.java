package io.greenlane.identity.client;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * A system of a trader that fetches tokens by itself.
 *
 * @param clientId one per enterprise, made from its EORI
 * @param eori the enterprise it acts for
 * @param name of the enterprise, as shown to others
 * @param registeredAt when it was registered first
 */
public record TraderClient(
        String clientId, String eori, String name, @Nullable Instant registeredAt) {

    static final String EORI_SETTING = "greenlane.eori";

    static String clientIdOf(String eori) {
        return "trader-" + eori;
    }

    /** Reads the trader out of a client's registration; empty for clients that act for no trader. */
    public static Optional<TraderClient> of(RegisteredClient client) {
        String eori = client.getClientSettings().getSetting(EORI_SETTING);
        return Optional.ofNullable(eori)
                .map(trader -> new TraderClient(
                        client.getClientId(), trader, client.getClientName(), client.getClientIdIssuedAt()));
    }
}
