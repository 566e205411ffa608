package io.greenlane.riskscoring.routing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why a declaration came to its lane.
 *
 * @param itemNumber absent when the whole declaration is meant
 * @param weight points of risk; absent at other steps
 */
record Reason(
        Step step,
        String code,
        @Nullable Integer itemNumber,
        @Nullable BigDecimal weight,
        String message) {

    /** The same without its points. */
    Reason unweighed() {
        return new Reason(step, code, itemNumber, null, message);
    }
}
