package io.greenlane.inspection.decisionrule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tolerance limit with a guard band as wide as the expanded uncertainty (ILAC-G8).
 *
 * @param leastCoverageFactor an uncertainty of fewer standard uncertainties does not cover 95 %
 * @param readings what each statement means of a rapid test
 * @param results what each statement means of a laboratory's result
 */
public record GuardedAcceptance(
        String rule,
        String edition,
        LocalDate validFrom,
        String source,
        Set<DeviceType> deviceTypes,
        BigDecimal leastCoverageFactor,
        Map<Statement, Verdict> readings,
        Map<Statement, Conformity> results)
        implements DecisionRule {

    @Override
    public Judgement judge(Measurement measurement, Optional<ToleranceLimit> tolerance) {
        BigDecimal uncertainty = measurement.expandedUncertaintyMgPerKg();
        BigDecimal factor = measurement.coverageFactor();
        if (tolerance.isEmpty()) {
            return undecided(Undecided.NO_LIMIT, "No limit for " + measurement.indicator() + " was in force that day.");
        }
        if (uncertainty == null || uncertainty.signum() == 0 || factor == null) {
            return undecided(
                    Undecided.UNCERTAINTY_MISSING, "The reading has no expanded uncertainty with a coverage factor.");
        }
        if (!covers(factor)) {
            return undecided(
                    Undecided.COVERAGE_TOO_SMALL,
                    "A coverage factor of " + factor.toPlainString() + " leaves more than 5 % uncovered.");
        }
        BigDecimal limit = tolerance.get().most();
        Statement statement = Statement.of(measurement.valueMgPerKg(), limit, uncertainty);
        return new Judgement(
                verdict(statement),
                null,
                "%s mg/kg ± %s %s against the limit of %s mg/kg."
                        .formatted(
                                measurement.valueMgPerKg().toPlainString(),
                                uncertainty.toPlainString(),
                                statement.inWords(),
                                limit.toPlainString()),
                edition,
                new Limits(limit.subtract(uncertainty), limit.add(uncertainty), limit),
                statement);
    }

    /** Whether an expanded uncertainty with this factor holds the value with 95 % confidence. */
    public boolean covers(BigDecimal coverageFactor) {
        return coverageFactor.compareTo(leastCoverageFactor) >= 0;
    }

    /** What a laboratory's result means that makes this statement. */
    public Conformity conformity(Statement statement) {
        return of(results, statement);
    }

    private Verdict verdict(Statement statement) {
        return of(readings, statement);
    }

    private static <T> T of(Map<Statement, T> meanings, Statement statement) {
        T meaning = meanings.get(statement);
        if (meaning == null) {
            throw new IllegalStateException("The rule does not say what " + statement + " means");
        }
        return meaning;
    }

    private Judgement undecided(Undecided code, String message) {
        return new Judgement(Verdict.NOT_DECIDED, code, message, edition, null, null);
    }
}
