package io.greenlane.inspection.decisionrule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Screening by X-ray fluorescence: a value far below the limit needs no laboratory, one far above (of an element that is itself
 * restricted) neither, everything between does. Total bromine or chromium shows that PBB, PBDE or Cr(VI) may be there, never that
 * they are.
 *
 * @param sigmas how many standard deviations of repeatability lie between a limit and what counts
 * @param laboratoryDetermines what a laboratory determines in place of an element, by element
 */
record ScreeningTable(
        String rule,
        String edition,
        LocalDate validFrom,
        String source,
        Set<DeviceType> deviceTypes,
        BigDecimal sigmas,
        List<Row> rows,
        Map<String, List<String>> laboratoryDetermines)
        implements DecisionRule {

    /**
     * The limits of one element in some materials, in mg/kg, before the uncertainty.
     *
     * @param belowUpTo absent where only the instrument's limit of detection counts
     * @param overFrom absent where nothing is ever over
     * @param belowDetectionLimitUpTo the highest limit of detection below which not seeing an element says something
     */
    record Row(
            String indicator,
            Set<Material> materials,
            @Nullable BigDecimal belowUpTo,
            @Nullable BigDecimal overFrom,
            @Nullable BigDecimal belowDetectionLimitUpTo) {}

    @Override
    public Judgement judge(Measurement measurement, Optional<ToleranceLimit> tolerance) {
        Optional<Row> row = rows.stream()
                .filter(candidate -> candidate.indicator().equals(measurement.indicator())
                        && candidate.materials().contains(measurement.material()))
                .findFirst();
        BigDecimal sigma = measurement.repeatabilitySigmaMgPerKg();
        if (row.isEmpty()) {
            return undecided(
                    Undecided.NO_LIMIT,
                    "The table has no limit for " + measurement.indicator() + " in " + measurement.material() + ".");
        }
        if (sigma == null || sigma.signum() == 0) {
            return undecided(
                    Undecided.UNCERTAINTY_MISSING, "The reading does not say how well the instrument repeats itself.");
        }
        return judge(measurement, row.get(), sigmas.multiply(sigma));
    }

    private Judgement judge(Measurement measurement, Row row, BigDecimal margin) {
        BigDecimal value = measurement.valueMgPerKg();
        BigDecimal lower = lower(measurement, row, margin);
        BigDecimal upper = row.overFrom() == null ? null : row.overFrom().add(margin);
        var limits = new Limits(lower, upper, null);
        if (lower != null && lower.signum() < 0) {
            return decided(
                    Verdict.INCONCLUSIVE,
                    "The instrument repeats itself too badly for the lower limit to be above 0 mg/kg.",
                    limits);
        }
        if (lower != null && value.compareTo(lower) <= 0) {
            return decided(Verdict.BELOW, text(value) + " lies at or below " + text(lower) + ".", limits);
        }
        if (upper != null && value.compareTo(upper) >= 0) {
            return decided(Verdict.OVER, text(value) + " lies at or above " + text(upper) + ".", limits);
        }
        return decided(
                Verdict.INCONCLUSIVE,
                (lower == null
                                ? "Without a fit limit of detection nothing shows that " + text(value) + " is little"
                                : text(value) + " lies above " + text(lower))
                        + (upper == null
                                ? ", and " + row.indicator() + " by itself is not restricted"
                                : " and below " + text(upper))
                        + ": a laboratory must say.",
                limits);
    }

    private static @Nullable BigDecimal lower(Measurement measurement, Row row, BigDecimal margin) {
        if (row.belowUpTo() != null) {
            return row.belowUpTo().subtract(margin);
        }
        // An instrument that would not have seen a forbidden content does not show that there is none.
        BigDecimal detected = measurement.detectionLimitMgPerKg();
        return detected != null
                        && row.belowDetectionLimitUpTo() != null
                        && detected.compareTo(row.belowDetectionLimitUpTo()) <= 0
                ? detected
                : null;
    }

    List<String> laboratoryDetermines(String indicator) {
        return laboratoryDetermines.getOrDefault(indicator, List.of(indicator));
    }

    private Judgement decided(Verdict verdict, String message, Limits limits) {
        return new Judgement(verdict, null, message, edition, limits, null);
    }

    private Judgement undecided(Undecided code, String message) {
        return new Judgement(Verdict.NOT_DECIDED, code, message, edition, null, null);
    }

    private static String text(BigDecimal mgPerKg) {
        return mgPerKg.toPlainString() + " mg/kg";
    }
}
