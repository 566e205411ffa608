package io.greenlane.riskscoring.balance;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Points of risk from which an office can examine, as its capacity allows at the time.
 *
 * @param version counts the thresholds that were ever set
 * @param scale of the points
 */
public record OfficeThreshold(long version, Scale scale, BigDecimal points) {

    public OfficeThreshold {
        // Decisions made before there was a model name none.
        scale = Objects.requireNonNullElse(scale, Scale.POINTS);
    }
}
