package io.greenlane.platform.seeding;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** The environment authority's audits of the demo's enterprises. */
final class DemoAudits {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final int AGE_IN_DAYS = 30;

    private static final String NOTE = "Audit of the demo's record";

    private final PlatformApi api;
    private final String authority;
    private final String supervisor;
    private final Duration untilTrusted;
    private final InstantSource clock;

    /**
     * @param authority the bearer token of the environment authority, who proposes
     * @param supervisor the bearer token of somebody else, who confirms
     */
    DemoAudits(PlatformApi api, String authority, String supervisor, Duration untilTrusted, InstantSource clock) {
        this.api = api;
        this.authority = authority;
        this.supervisor = supervisor;
        this.untilTrusted = untilTrusted;
        this.clock = clock;
    }

    /**
     * Whether the demo's audit counts. The key of the audit is forgotten after days, so the record itself is asked, or the
     * same audit would count twice.
     */
    boolean isOnRecord(String eori) throws InterruptedException {
        return audit(eori).filter(audit -> audit.hasNonNull("confirmedBy")).isPresent();
    }

    String tier(String eori) throws InterruptedException {
        return profile(eori).path("tier").asString("unknown");
    }

    /** Proposes and confirms it; what an interrupted start left unconfirmed is confirmed. */
    void record(String eori, int equivalentInspections) throws InterruptedException {
        Optional<JsonNode> proposed = audit(eori);
        JsonNode audit = proposed.isPresent() ? proposed.get() : propose(eori, equivalentInspections);
        String auditId = audit.path("auditId").asString();
        api.post(supervisor, path(eori) + "/" + auditId + "/confirmation", "demo-confirmation-" + auditId, Map.of())
                .orRefuse("Confirming the audit of " + eori);
    }

    private JsonNode propose(String eori, int equivalentInspections) throws InterruptedException {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(AGE_IN_DAYS);
        return api.post(
                        authority,
                        path(eori),
                        "demo-audit-" + eori + "-" + day,
                        Map.of(
                                "auditedOn",
                                day.toString(),
                                "equivalentInspections",
                                equivalentInspections,
                                "violations",
                                0,
                                "sizeClass",
                                "MEDIUM",
                                "note",
                                NOTE))
                .orRefuse("Proposing the audit of " + eori)
                .body();
    }

    /** Waits until a new audit has earned trust; what inspections find later may cost it again. */
    void awaitTrust(String eori) throws InterruptedException {
        long deadline = System.nanoTime() + untilTrusted.toNanos();
        String tier = tier(eori);
        while (!tier.equals("TRUSTED")) {
            if (System.nanoTime() > deadline) {
                throw new PlatformRefusal("The newly audited importer " + eori + " is still " + tier + " after "
                        + untilTrusted.toSeconds() + " s.");
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            tier = tier(eori);
        }
    }

    private Optional<JsonNode> audit(String eori) throws InterruptedException {
        return api.get(supervisor, path(eori))
                .orRefuse("Listing the audits of " + eori)
                .body()
                .path("items")
                .valueStream()
                .filter(audit -> audit.path("note").asString("").equals(NOTE))
                .findFirst();
    }

    private static String path(String eori) {
        return "/traders/" + eori + "/audits";
    }

    private JsonNode profile(String eori) throws InterruptedException {
        return api.get(authority, "/traders/" + eori + "/profile")
                .orRefuse("Reading the profile of " + eori)
                .body();
    }
}
