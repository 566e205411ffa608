package io.greenlane.riskscoring.risk;

import io.greenlane.riskscoring.edition.DataFile;
import java.time.LocalDate;
import java.util.Optional;

/** The risk rules in force. */
public final class RiskTables {

    private final RiskTable table;

    RiskTables(RiskTable table) {
        this.table = table;
    }

    /** Empty on a day for which no rules were made: then nothing is decided. */
    public Optional<RiskTable> inForceOn(LocalDate day) {
        return table.isValidOn(day) ? Optional.of(table) : Optional.empty();
    }

    /** The rules of a text that was checked before it came into force. */
    public static RiskTable read(String version, String text) {
        return new RiskTable(
                version,
                DataFile.parse("The table of risk rules", text, RiskTableFile.class)
                        .content());
    }
}
