package io.greenlane.riskscoring.risk;

import java.math.BigDecimal;
import java.util.List;

/**
 * Points and where they come from.
 *
 * @param score the points of the worst item, those of the importer included
 * @param mustBeExamined whether a rule asks for it whatever the score
 */
public record RiskAssessment(BigDecimal score, boolean mustBeExamined, List<RiskFinding> findings) {}
