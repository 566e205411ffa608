package io.greenlane.riskscoring.risk;

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
}
