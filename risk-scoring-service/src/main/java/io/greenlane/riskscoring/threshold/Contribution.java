package io.greenlane.riskscoring.threshold;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a declaration adds to its importer's year.
 *
 * @param year calendar year of the legal date
 * @param kilograms by counter; empty for a declaration that adds nothing
 */
public record Contribution(String mrn, String importer, int year, Map<String, BigDecimal> kilograms) {

    /** Of a declaration that is gone. */
    public static Contribution nothing(String mrn) {
        return new Contribution(mrn, "", 0, Map.of());
    }
}
