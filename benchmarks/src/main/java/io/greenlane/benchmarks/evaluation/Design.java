package io.greenlane.benchmarks.evaluation;

import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.balance.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.core.io.ClassPathResource;

/**
 * How the strategies are compared.
 *
 * @param opens first day of trade
 * @param importers established on it
 * @param perDay declarations lodged a day
 * @param weeks from the first day to the last
 * @param budget share of the declarations that offices can examine, 0 to 1
 * @param daysToConclude from the decision, or from the arrival where the examination waits for it, to its result
 * @param afterArrival whether goods under way are examined only once they are here
 */
record Design(
        LocalDate opens,
        int importers,
        int perDay,
        int weeks,
        double budget,
        int daysToConclude,
        boolean afterArrival) {

    static final int WEEK = 7;

    /** A new model every week at first, when each week tells much, and then every fourth. */
    private static final int WEEKS_OF_LEARNING = 13;

    private static final int THEN_EVERY = 4;

    /** What the published figures are of. */
    static final Design USUAL = new Design(LocalDate.parse("2027-01-01"), 150, 75, 52, 0.285, 5, false);

    Design {
        if (importers < 1 || perDay < 1 || weeks < 1 || !(budget > 0 && budget < 1) || daysToConclude < 0) {
            throw new IllegalArgumentException(
                    "Importers, declarations and weeks are above zero and the budget is a share");
        }
    }

    /** @param week that begins, from 0 on */
    static boolean learnsBefore(long week) {
        return week <= WEEKS_OF_LEARNING || (week - WEEKS_OF_LEARNING) % THEN_EVERY == 0;
    }

    int weekOf(Instant at) {
        return (int) (ChronoUnit.DAYS.between(opens, LocalDate.ofInstant(at, ZoneOffset.UTC)) / WEEK);
    }

    int declarations() {
        return perDay * weeks * WEEK;
    }

    /** The policy that the platform decides by here. */
    static Policy policy() {
        try {
            Policy policy = Policies.read(
                    new ClassPathResource("evaluation/policy.json").getContentAsString(StandardCharsets.UTF_8));
            if (!policy.flaws().isEmpty()) {
                throw new IllegalStateException(String.join("; ", policy.flaws()));
            }
            return policy;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
