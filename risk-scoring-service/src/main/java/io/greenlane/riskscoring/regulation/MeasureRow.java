package io.greenlane.riskscoring.regulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a measure's table of goods.
 *
 * @param hsPrefix 2 to 10 digits
 * @param goods in words, for sentences
 * @param group a name for lines that are treated alike; empty where there is none
 * @param question an "ex" line: the code alone cannot decide, this question does
 */
public record MeasureRow(
        String hsPrefix,
        String goods,
        String group,
        @Nullable String question) {

    public MeasureRow {
        group = Objects.requireNonNullElse(group, "");
    }
}
