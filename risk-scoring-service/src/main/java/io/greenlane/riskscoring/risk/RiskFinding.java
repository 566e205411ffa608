package io.greenlane.riskscoring.risk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A risk rule that applies, with its reason.
 *
 * @param itemNumber absent when the whole declaration is meant
 */
public record RiskFinding(String code, @Nullable Integer itemNumber, BigDecimal weight, String message) {}
