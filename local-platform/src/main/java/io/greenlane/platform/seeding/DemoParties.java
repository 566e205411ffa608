package io.greenlane.platform.seeding;

import io.greenlane.platform.address.Addresses;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.folder.Secrets.ClientCredentials;
import io.greenlane.platform.login.DemoUser;
import io.greenlane.platform.login.Tokens;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Makes the demo parties known: who may lodge for whom, and whose record is clean. Everything is said through the public
 * interfaces by those who may say it, and saying it twice changes nothing.
 */
public final class DemoParties {

    private static final Logger LOG = LoggerFactory.getLogger(DemoParties.class);
    private static final String BROKER = "NL853456789";
    private static final Duration UNTIL_TRUSTED = Duration.ofSeconds(30);
    /** Two who seed at once end each other's secrets once. */
    private static final int MOST_ATTEMPTS = 4;

    private record Importer(String eori, String name) {}

    private record CleanRecord(String eori, int equivalentInspections, boolean earnsTrust) {}

    private static final List<Importer> REPRESENTED =
            List.of(new Importer("NL801234567", "Demo Window Frames"), new Importer("NL812233445", "Demo Flowers"));

    private static final List<CleanRecord> RECORDS = List.of(
            new CleanRecord("NL801234567", 80, true),
            new CleanRecord("NL812233445", 80, true),
            new CleanRecord("DE4711000222", 10, false));

    private final Addresses addresses;
    private final Tokens tokens;
    private final Secrets secrets;
    private final InstantSource clock;

    public DemoParties(Addresses addresses, Secrets secrets, InstantSource clock) {
        this.addresses = addresses;
        this.tokens = new Tokens(addresses.issuer());
        this.secrets = secrets;
        this.clock = clock;
    }

    /** {@link #seed(Consumer)} by somebody who reads the log only. */
    public void seed() throws InterruptedException {
        seed(LOG::info);
    }

    /**
     * Seeds what is missing and waits until the platform has taken notice.
     *
     * @param tell told, in a line, what was known before
     * @throws PlatformRefusal saying which step failed and why
     */
    public void seed(Consumer<String> tell) throws InterruptedException {
        try (PlatformApi api = new PlatformApi(addresses.gateway())) {
            String operator = token("operator");
            for (Importer importer : REPRESENTED) {
                authoriseBroker(api, operator, importer);
            }
            DemoAudits audits = new DemoAudits(api, token("authority"), token("supervisor"), UNTIL_TRUSTED, clock);
            List<String> known = new ArrayList<>();
            for (CleanRecord record : RECORDS) {
                if (audits.isOnRecord(record.eori())) {
                    known.add(record.eori() + " is " + audits.tier(record.eori()));
                } else {
                    audits.record(record.eori(), record.equivalentInspections());
                    if (record.earnsTrust()) {
                        audits.awaitTrust(record.eori());
                    }
                }
            }
            if (!known.isEmpty()) {
                tell.accept("Audited before: " + String.join(", ", known) + ".");
            }
        }
    }

    private String token(String user) throws InterruptedException {
        return tokens.ofUser(DemoUser.named(user), secrets.demoPassword());
    }

    private void authoriseBroker(PlatformApi api, String operator, Importer importer) throws InterruptedException {
        String token = importersToken(api, operator, importer);
        JsonNode known = api.get(token, "/representations")
                .orRefuse("Listing who may lodge for " + importer.eori())
                .body();
        for (JsonNode representation : known.path("items")) {
            if (BROKER.equals(representation.path("representative").asString(""))) {
                return;
            }
        }
        api.post(token, "/representations", "demo-representation-" + importer.eori(), Map.of("representative", BROKER))
                .orRefuse("Authorising " + BROKER + " to lodge for " + importer.eori());
    }

    /** An importer's system keeps its credentials; they are made anew only if the provider no longer knows them. */
    private String importersToken(PlatformApi api, String operator, Importer importer) throws InterruptedException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<ClientCredentials> kept = secrets.client(importer.eori());
            if (kept.isPresent()) {
                Optional<String> token = tokens.ofClient(kept.get());
                if (token.isPresent()) {
                    return token.get();
                }
            }
            secrets.keepClient(importer.eori(), registered(api, operator, importer));
        }
        throw new PlatformRefusal(
                "The identity provider does not know the client that it has just made for " + importer.eori() + ".");
    }

    /** Takes no key: each time makes a new secret and ends the one before, another's too. */
    private static ClientCredentials registered(PlatformApi api, String operator, Importer importer)
            throws InterruptedException {
        JsonNode made = api.post(operator, "/clients", null, Map.of("eori", importer.eori(), "name", importer.name()))
                .orRefuse("Registering the system of " + importer.eori())
                .body();
        return new ClientCredentials(
                made.path("clientId").asString(), made.path("clientSecret").asString());
    }
}
