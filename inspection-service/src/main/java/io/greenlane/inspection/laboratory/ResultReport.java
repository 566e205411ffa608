package io.greenlane.inspection.laboratory;

import io.greenlane.inspection.decisionrule.CoverageFactor;
import io.greenlane.inspection.decisionrule.GuardedAcceptance;
import io.greenlane.inspection.decisionrule.MgPerKg;
import io.greenlane.inspection.decisionrule.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A laboratory's result as it is sent. */
record ResultReport(
        @Nullable String method,
        @Nullable String accreditation,
        @Nullable String valueMgPerKg,
        @Nullable String expandedUncertaintyMgPerKg,
        @Nullable String coverageFactor,
        @Nullable String reportReference,
        @Nullable String reportSha256) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** The result, judged by the rule that the laboratory was asked with. */
    LaboratoryResult judged(LaboratoryRequest request, GuardedAcceptance rule, Flaws flaws, String by, Instant now) {
        String how = flaws.line("method", "METHOD", method);
        String accredited = flaws.line("accreditation", "ACCREDITATION", accreditation);
        BigDecimal value = number("valueMgPerKg", "VALUE", valueMgPerKg, flaws);
        BigDecimal uncertainty =
                number("expandedUncertaintyMgPerKg", "EXPANDED_UNCERTAINTY", expandedUncertaintyMgPerKg, flaws);
        if (expandedUncertaintyMgPerKg != null && flaws.none() && uncertainty.signum() == 0) {
            flaws.add(
                    "expandedUncertaintyMgPerKg",
                    "EXPANDED_UNCERTAINTY_INVALID",
                    "No measurement is without uncertainty.",
                    "Give the expanded uncertainty at 95 %.");
        }
        BigDecimal factor = factor(rule, flaws);
        String reference = flaws.line("reportReference", "REPORT_REFERENCE", reportReference);
        String hash = flaws.present(
                "reportSha256", "REPORT_SHA256", reportSha256, "", "Give the SHA-256 of the report's file.");
        if (reportSha256 != null && !SHA_256.matcher(hash).matches()) {
            flaws.add(
                    "reportSha256",
                    "REPORT_SHA256_INVALID",
                    "This is no SHA-256.",
                    "Give 64 hexadecimal digits in lower case.");
        }
        Statement statement = Statement.of(value, request.toleranceMgPerKg(), uncertainty);
        return new LaboratoryResult(
                how,
                accredited,
                value,
                uncertainty,
                factor,
                reference,
                hash,
                statement,
                rule.conformity(statement),
                by,
                now);
    }

    private static BigDecimal number(String path, String name, @Nullable String sent, Flaws flaws) {
        flaws.present(path, name, sent, "", "Give a decimal in mg/kg.");
        return MgPerKg.read(path, name, sent, flaws::add).orElse(BigDecimal.ZERO);
    }

    private BigDecimal factor(GuardedAcceptance rule, Flaws flaws) {
        flaws.present("coverageFactor", "COVERAGE_FACTOR", coverageFactor, "", "Give it, usually \"2\".");
        Optional<BigDecimal> factor = CoverageFactor.read("coverageFactor", coverageFactor, flaws::add);
        if (factor.isPresent() && !rule.covers(factor.get())) {
            flaws.add(
                    "coverageFactor",
                    "COVERAGE_TOO_SMALL",
                    "The expanded uncertainty leaves more than 5 % uncovered.",
                    "Give the uncertainty that covers 95 %, with its factor of "
                            + rule.leastCoverageFactor().toPlainString() + " or more.");
        }
        return factor.orElse(BigDecimal.TWO);
    }
}
