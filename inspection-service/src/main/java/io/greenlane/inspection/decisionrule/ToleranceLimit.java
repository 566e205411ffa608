package io.greenlane.inspection.decisionrule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law allows.
 *
 * @param most mg/kg of homogeneous material
 * @param validUntil the last day; absent while there is none
 */
public record ToleranceLimit(
        String indicator,
        BigDecimal most,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source) {

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
