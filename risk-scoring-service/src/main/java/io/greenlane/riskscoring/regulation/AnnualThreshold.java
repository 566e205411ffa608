package io.greenlane.riskscoring.regulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much an importer may bring in during a calendar year before a measure applies to him. What he brings in counts from
 * the first kilogram; beyond the threshold the measure applies to all that follows.
 *
 * @param counter names the count; measures that count the same goods together share it
 * @param amount in the unit
 * @param unit kg or t (1000 kg)
 * @param exceptGroups groups of rows that the threshold does not spare
 * @param source where the law says so
 */
public record AnnualThreshold(
        String counter, BigDecimal amount, String unit, List<String> exceptGroups, String source) {

    public AnnualThreshold {
        exceptGroups = exceptGroups == null ? List.of() : List.copyOf(exceptGroups);
    }

    /** Whether goods of this row are counted and may be spared. */
    boolean spares(MeasureRow row) {
        return !exceptGroups.contains(row.group());
    }

    public BigDecimal massKg() {
        return MassUnit.in(unit).orElseThrow().toKilograms(amount);
    }

    /** A count that nobody knows spares nobody. */
    boolean isExceededBy(@Nullable BigDecimal totalKg) {
        return totalKg == null || totalKg.compareTo(massKg()) > 0;
    }

    /** All that is wrong with it, as sentences; empty for one that may be used. */
    List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank(path + ".counter", counter, flaws);
        Flaws.ifBlank(path + ".source", source, flaws);
        Flaws.ifNotAbove(path + ".amount", amount, BigDecimal.ZERO, flaws);
        if (MassUnit.in(unit).isEmpty()) {
            flaws.add(path + ".unit is " + unit + ", but a mass is counted in kg or t");
        }
        return flaws;
    }
}
