package io.greenlane.riskscoring.risk;

import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the risk table.
 *
 * @param weight points it adds
 * @param examine whether it sends goods to examination whatever the sum
 * @param message the reason, as an officer reads it
 * @param when all that is given must hold
 */
record RiskRule(String code, BigDecimal weight, boolean examine, String message, Condition when) {

    RiskRule {
        Objects.requireNonNull(code, "A risk rule has no code");
        Objects.requireNonNull(weight, "Risk rule " + code + " has no weight");
        Objects.requireNonNull(message, "Risk rule " + code + " has no message");
        Objects.requireNonNull(when, "Risk rule " + code + " has no condition");
    }

    /** Who is meant. */
    enum Importer {
        /** Nothing is known yet: no profile, or no inspection that counts. */
        NEW
    }

    /** What may be true of a declared value. */
    enum Value {
        /** It can't be held against the usual one, because currency or mass do not allow it. */
        NOT_COMPARABLE
    }

    /**
     * What must hold; absent parts do not matter.
     *
     * @param hsPrefixes one of them covers the item
     * @param valueBelowShareOfUsual declared value per kilogram is below this share of the usual value
     * @param value what must be true of the declared value of goods that have a usual one
     */
    record Condition(
            @Nullable Importer importer,
            @Nullable Tier tier,
            List<String> hsPrefixes,
            @Nullable BigDecimal valueBelowShareOfUsual,
            @Nullable Value value) {

        Condition {
            hsPrefixes = hsPrefixes == null ? List.of() : List.copyOf(hsPrefixes);
        }

        /** Whether it looks at an item, rather than at the importer alone. */
        boolean isAboutAnItem() {
            return !hsPrefixes.isEmpty() || valueBelowShareOfUsual != null || value != null;
        }
    }
}
