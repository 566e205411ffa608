package io.greenlane.riskscoring.risk;

import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.edition.RefusedDataException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

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
        rules = rules == null ? List.of() : List.copyOf(rules);
        usualValues = usualValues == null ? List.of() : List.copyOf(usualValues);
    }

    /**
     * Reads and checks the table.
     *
     * @throws RefusedDataException naming the file and all that is wrong
     */
    static DataFile<RiskTableFile> read(Resource file) {
        return DataFile.read("The table of risk rules", file, RiskTableFile.class, RiskTableFile::flaws);
    }

    /** All that is wrong with it, as sentences; empty for a table that may be used. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        if (validFrom == null) {
            flaws.add("validFrom is missing");
        } else if (validUntil != null && validUntil.isBefore(validFrom)) {
            flaws.add("validUntil lies before validFrom");
        }
        if (newImporterBelowEffectiveInspections == null || newImporterBelowEffectiveInspections.signum() < 0) {
            flaws.add("newImporterBelowEffectiveInspections must be a number from 0 on");
        }
        if (rules.isEmpty()) {
            flaws.add("rules is empty, so nobody would be examined for any risk");
        }
        for (int index = 0; index < rules.size(); index++) {
            flaws.addAll(rules.get(index).flaws("rules[" + index + "]"));
        }
        for (int index = 0; index < usualValues.size(); index++) {
            flaws.addAll(usualValues.get(index).flaws("usualValues[" + index + "]"));
        }
        return flaws;
    }

    Optional<UsualValue> usualValueOf(String commodityCode) {
        return usualValues.stream()
                .filter(usual -> commodityCode.startsWith(usual.hsPrefix()))
                .findFirst();
    }
}
