package io.greenlane.inspection.schedule;

import io.greenlane.inspection.office.BayKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the examination of some goods takes, and what waiting costs them.
 *
 * @param id of the case
 * @param steps how long it is expected to take
 * @param due the step at whose beginning it must be over; below one when that is past
 * @param perishable whether the goods are spoilt then
 * @param valueLostPerHour what an hour of waiting costs
 * @param horizon steps that the plan reaches
 * @param pin what a person has settled
 * @param told the place that the last plan gave it
 */
public record Wish(
        String id,
        BayKind bayKind,
        Set<String> skills,
        int steps,
        int due,
        boolean perishable,
        int valueLostPerHour,
        int horizon,
        Pinned pin,
        @Nullable Place told) {

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
