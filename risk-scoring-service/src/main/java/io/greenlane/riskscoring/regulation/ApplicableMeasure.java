package io.greenlane.riskscoring.regulation;

import org.jspecify.annotations.Nullable;

/**
 * A measure whose scope covers an item, or may.
 *
 * @param row the line that covers it
 * @param pack where the measure was published
 * @param question what must be answered before it is certain; absent when the code decides
 * @param tooShortFor a line, or an exception, that the commodity code is too short to be held against: the measure is
 *     applied all the same, since a short code must not switch a law off; absent when the code is long enough
 */
public record ApplicableMeasure(
        Measure measure,
        MeasureRow row,
        MeasurePack pack,
        @Nullable String question,
        @Nullable String tooShortFor) {

    /** Only then is anything held for it. */
    public boolean isCertain() {
        return question == null;
    }
}
