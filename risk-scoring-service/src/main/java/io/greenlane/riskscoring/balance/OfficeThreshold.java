package io.greenlane.riskscoring.balance;

import java.math.BigDecimal;

/**
 * Points of risk from which an office can examine, as its capacity allows at the time.
 *
 * @param version counts the thresholds that were ever set
 */
public record OfficeThreshold(long version, BigDecimal points) {}
