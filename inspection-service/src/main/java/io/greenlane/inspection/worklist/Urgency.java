package io.greenlane.inspection.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What the work list is ordered by: the least slack first, then what loses most by waiting, then the riskiest.
 *
 * @param startBy deadline less expected duration; what is left until then is the slack
 * @param lostPerHour value that an hour of waiting costs, in the currency of the office's country, which statistical
 *     values are declared in; 0 for goods that keep
 * @param risk as the decision reckoned it
 */
record Urgency(Instant startBy, BigDecimal lostPerHour, BigDecimal risk) {

    private static final int CENTS = 2;

    /** Perishables lose their value evenly until they are spoilt. */
    static Urgency of(InspectionCase waiting, Duration expected) {
        ControlDecision decision = waiting.decision();
        return new Urgency(
                decision.dueAt().minus(expected), lostPerHour(decision, waiting.openedAt()), decision.risk());
    }

    private static BigDecimal lostPerHour(ControlDecision decision, Instant from) {
        Instant spoilt = decision.perishableUntil();
        if (spoilt == null) {
            return BigDecimal.ZERO;
        }
        long hours = Math.max(1, Duration.between(from, spoilt).toHours());
        return decision.value().divide(BigDecimal.valueOf(hours), CENTS, RoundingMode.HALF_UP);
    }
}
