package io.greenlane.riskscoring.regulation;

import org.jspecify.annotations.Nullable;

/**
 * A measure whose scope covers an item, or may.
 *
 * @param row the line that covers it
 * @param pack where the measure was published
 * @param question what must be answered before it is certain; absent when the code decides
 */
public record ApplicableMeasure(
        Measure measure,
        MeasureRow row,
        MeasurePack pack,
        @Nullable String question) {

    /** Only then is anything held for it. */
    public boolean isCertain() {
        return question == null;
    }
}
