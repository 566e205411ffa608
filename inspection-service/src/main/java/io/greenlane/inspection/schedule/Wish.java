package io.greenlane.inspection.schedule;

import io.greenlane.inspection.office.BayKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the examination of some goods takes, and what waiting costs them.
 *
 * @param id of the case
 * @param steps how long it is expected to take
 * @param earliest the step before which the goods are not there
 * @param due the step at whose beginning it must be over; below one when that is past
 * @param perishable whether the goods are spoilt then
 * @param hourCosts what an hour of waiting costs, see {@link #hourCosts}
 * @param horizon steps that the plan reaches
 * @param pin what a person has settled
 * @param told the place that the last plan gave it
 */
public record Wish(
        String id,
        BayKind bayKind,
        Set<String> skills,
        int steps,
        int earliest,
        int due,
        boolean perishable,
        long hourCosts,
        int horizon,
        Pinned pin,
        @Nullable Place told) {

    /** What an hour of waiting costs goods that lose nothing by it. */
    public static final long ORDINARY_HOUR = 1000;

    /** So dear that a thousand such goods that wait for a week still have a score. */
    static final long DEAREST_HOUR = 1_000_000_000_000L;

    /**
     * What an hour of waiting costs, in thousandths of what it costs goods that lose nothing by it: a score counts in whole
     * numbers.
     *
     * @param lost value that the goods lose in an hour, 0 or more
     * @param ordinary what an hour costs whoever waits for goods, whatever they are, above 0 and in the same currency
     */
    public static long hourCosts(BigDecimal lost, BigDecimal ordinary) {
        return lost.add(ordinary)
                .multiply(BigDecimal.valueOf(ORDINARY_HOUR))
                .divide(ordinary, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(DEAREST_HOUR))
                .longValueExact();
    }

    /** What of a place a person has settled; null leaves it to the plan. */
    public record Pinned(
            @Nullable Integer examiner,
            @Nullable Integer stand,
            @Nullable Integer start) {

        public static final Pinned NOTHING = new Pinned(null, null, null);

        boolean isKeptBy(@Nullable Place place) {
            return place != null
                    && (examiner == null || examiner == place.examiner())
                    && (stand == null || stand == place.stand())
                    && (start == null || start == place.start());
        }

        boolean isSomething() {
            return !equals(NOTHING);
        }
    }
}
