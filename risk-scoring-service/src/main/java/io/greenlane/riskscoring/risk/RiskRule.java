package io.greenlane.riskscoring.risk;

import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    /** All that is wrong with it, as sentences; empty for a rule that may be used. */
    List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        if (code == null || code.isBlank()) {
            flaws.add(path + ".code is missing");
        }
        if (weight == null || weight.signum() < 0) {
            flaws.add(path + ".weight must be a number of points from 0 on");
        }
        if (message == null || message.isBlank()) {
            flaws.add(path + ".message is missing");
        }
        if (when == null || when.isEmpty()) {
            flaws.add(path + ".when is missing or says nothing");
        } else if (when.valueBelowShareOfUsual() != null
                && when.valueBelowShareOfUsual().signum() <= 0) {
            flaws.add(path + ".when.valueBelowShareOfUsual must be above 0");
        }
        return flaws;
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

        boolean isEmpty() {
            return importer == null && tier == null && !isAboutAnItem();
        }

        /** Whether it looks at an item, rather than at the importer alone. */
        boolean isAboutAnItem() {
            return !hsPrefixes.isEmpty() || valueBelowShareOfUsual != null || value != null;
        }
    }
}
