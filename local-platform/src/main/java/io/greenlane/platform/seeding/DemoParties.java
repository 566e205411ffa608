package io.greenlane.platform.seeding;

import io.greenlane.platform.address.Addresses;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.folder.Secrets.ClientCredentials;
import io.greenlane.platform.login.DemoUser;
import io.greenlane.platform.login.Tokens;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.seeding.PlatformApi.Answer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Makes the demo parties known: who may lodge for whom, and whose record is clean. Everything is said through the public
 * interfaces by those who may say it, and saying it twice changes nothing.
 */
public final class DemoParties {

    private static final String BROKER = "NL853456789";
    private static final String NOTE = "Audit of the demo's record";
    private static final Duration UNTIL_TRUSTED = Duration.ofSeconds(30);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    private record Importer(String eori, String name) {}

    private record CleanRecord(String eori, int equivalentInspections) {}

    private static final List<Importer> REPRESENTED =
            List.of(new Importer("NL801234567", "Demo Window Frames"), new Importer("NL812233445", "Demo Flowers"));

    private static final List<CleanRecord> RECORDS = List.of(
            new CleanRecord("NL801234567", 80),
            new CleanRecord("NL812233445", 80),
            new CleanRecord("DE4711000222", 10));

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

    /**
     * Seeds what is missing and waits until the platform has taken notice.
     *
     * @throws PlatformRefusal saying which step failed and why
     */
    public void seed() throws InterruptedException {
        try (PlatformApi api = new PlatformApi(addresses.gateway())) {
            String operator = token("operator");
            for (Importer importer : REPRESENTED) {
                authoriseBroker(api, operator, importer);
            }
            String authority = token("authority");
            String supervisor = token("supervisor");
            for (CleanRecord record : RECORDS) {
                proposeAudit(api, authority, record);
                confirmAudit(api, supervisor, record);
            }
            for (Importer importer : REPRESENTED) {
                awaitTrust(api, authority, importer.eori());
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
        Optional<ClientCredentials> kept = secrets.client(importer.eori());
        if (kept.isPresent()) {
            Optional<String> token = tokens.ofClient(kept.get());
            if (token.isPresent()) {
                return token.get();
            }
        }
        JsonNode made = api.post(
                        operator,
                        "/clients",
                        "demo-client-" + ProcessHandle.current().pid() + "-" + clock.millis() + "-" + importer.eori(),
                        Map.of("eori", importer.eori(), "name", importer.name()))
                .orRefuse("Registering the system of " + importer.eori())
                .body();
        ClientCredentials client = new ClientCredentials(
                made.path("clientId").asString(), made.path("clientSecret").asString());
        secrets.keepClient(importer.eori(), client);
        return tokens.ofClient(client)
                .orElseThrow(
                        () -> new PlatformRefusal("The identity provider does not know the client it has just made for "
                                + importer.eori() + "."));
    }

    private void proposeAudit(PlatformApi api, String authority, CleanRecord record) throws InterruptedException {
        LocalDate lastMonth =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(30);
        Answer answer = api.post(
                authority,
                "/traders/" + record.eori() + "/audits",
                "demo-audit-" + record.eori(),
                Map.of(
                        "auditedOn",
                        lastMonth.toString(),
                        "equivalentInspections",
                        record.equivalentInspections(),
                        "violations",
                        0,
                        "sizeClass",
                        "MEDIUM",
                        "note",
                        NOTE));
        // The same audit said on another day: the first one stands.
        if (!answer.code().equals("IDEMPOTENCY_KEY_REUSED")) {
            answer.orRefuse("Proposing the audit of " + record.eori());
        }
    }

    /** Who proposes an audit cannot confirm it. What an interrupted start left unconfirmed is found in the list. */
    private void confirmAudit(PlatformApi api, String supervisor, CleanRecord record) throws InterruptedException {
        String path = "/traders/" + record.eori() + "/audits";
        JsonNode audits = api.get(supervisor, path)
                .orRefuse("Listing the audits of " + record.eori())
                .body();
        for (JsonNode audit : audits.path("items")) {
            if (audit.path("note").asString("").equals(NOTE) && !audit.has("confirmedBy")) {
                String auditId = audit.path("auditId").asString();
                api.post(supervisor, path + "/" + auditId + "/confirmation", "demo-confirmation-" + auditId, Map.of())
                        .orRefuse("Confirming the audit of " + record.eori());
            }
        }
    }

    private void awaitTrust(PlatformApi api, String authority, String eori) throws InterruptedException {
        long deadline = System.nanoTime() + UNTIL_TRUSTED.toNanos();
        String tier = "";
        while (System.nanoTime() < deadline) {
            tier = api.get(authority, "/traders/" + eori + "/profile")
                    .body()
                    .path("tier")
                    .asString("");
            if (tier.equals("TRUSTED")) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        throw new PlatformRefusal("The audited importer " + eori + " is still " + (tier.isEmpty() ? "unknown" : tier)
                + " after " + UNTIL_TRUSTED.toSeconds() + " s.");
    }
}
