package io.greenlane.riskscoring.regulation;

import io.greenlane.vocabulary.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs while a price holds, for estimates.
 *
 * @param code names the price; levies refer to it
 * @param per the unit: tCO2e, a tonne of carbon dioxide or what warms as much
 * @param validUntil last day; absent while no end is known
 * @param source who published it, or on what it was assumed
 */
public record Price(
        String code,
        Money amount,
        String per,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source) {

    private static final String TONNE_OF_CO2 = "tCO2e";

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** All that is wrong with it, as sentences; empty for one that may be used. */
    List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank(path + ".code", code, flaws);
        Flaws.ifBlank(path + ".source", source, flaws);
        Flaws.ifMissing(path + ".amount", amount, flaws);
        if (amount != null) {
            Flaws.ifNotAbove(path + ".amount.amount", amount.amount(), BigDecimal.ZERO, flaws);
            Flaws.of(path + ".amount.currency", CurrencyCode.flawIn(amount.currency()), flaws);
        }
        if (!TONNE_OF_CO2.equals(per)) {
            flaws.add(path + ".per is " + per + ", but a levy is reckoned per " + TONNE_OF_CO2);
        }
        Flaws.ifInverted(path, validFrom, validUntil, flaws);
        return flaws;
    }
}
