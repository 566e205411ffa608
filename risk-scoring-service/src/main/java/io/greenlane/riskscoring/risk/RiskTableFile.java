package io.greenlane.riskscoring.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The risk rules as they stand in their file.
 *
 * @param newImporterBelowEffectiveInspections an importer with fewer inspections that count is new
 */
record RiskTableFile(
        String id,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        BigDecimal newImporterBelowEffectiveInspections,
        List<RiskRule> rules,
        @Nullable String usualValuesNote,
        List<UsualValue> usualValues) {

    RiskTableFile {
        Objects.requireNonNull(validFrom, "The risk rules have no validFrom");
        Objects.requireNonNull(newImporterBelowEffectiveInspections, "The risk rules do not say which importer is new");
        rules = List.copyOf(Objects.requireNonNull(rules, "The risk rules are empty"));
        usualValues = usualValues == null ? List.of() : List.copyOf(usualValues);
    }

    Optional<UsualValue> usualValueOf(String commodityCode) {
        return usualValues.stream()
                .filter(usual -> commodityCode.startsWith(usual.hsPrefix()))
                .findFirst();
    }
}
