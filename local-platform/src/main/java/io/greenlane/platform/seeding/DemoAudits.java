package io.greenlane.platform.seeding;

import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.seeding.PlatformApi.Answer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** The environment authority's audits of the demo's enterprises. */
final class DemoAudits {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final int AGE_IN_DAYS = 30;

    private final PlatformApi api;
    private final String authority;
    private final Duration untilTrusted;
    private final InstantSource clock;

    /** @param authority the bearer token of the environment authority */
    DemoAudits(PlatformApi api, String authority, Duration untilTrusted, InstantSource clock) {
        this.api = api;
        this.authority = authority;
        this.untilTrusted = untilTrusted;
        this.clock = clock;
    }

    /**
     * Whether an authority has audited it: only audits tell the size of an enterprise. The key of the audit is forgotten
     * after days, so the record itself is asked, or the same audit would count twice.
     */
    boolean isOnRecord(String eori) throws InterruptedException {
        return profile(eori).hasNonNull("sizeClass");
    }

    String tier(String eori) throws InterruptedException {
        return profile(eori).path("tier").asString("unknown");
    }

    void record(String eori, int equivalentInspections) throws InterruptedException {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(AGE_IN_DAYS);
        Answer answer = api.post(
                authority,
                "/traders/" + eori + "/audits",
                "demo-audit-" + eori,
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
                        "Audit of the demo's record"));
        // The same audit said on another day: the first one stands.
        if (!answer.code().equals("IDEMPOTENCY_KEY_REUSED")) {
            answer.orRefuse("Recording the audit of " + eori);
        }
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

    private JsonNode profile(String eori) throws InterruptedException {
        return api.get(authority, "/traders/" + eori + "/profile")
                .orRefuse("Reading the profile of " + eori)
                .body();
    }
}
