package io.greenlane.riskscoring.guidance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an enquiry: measures and evidence alone, so that nobody can probe criteria, score or draw through it.
 *
 * @param on the day whose law was asked
 * @param catalogue version of the measures
 * @param assumptions what was taken for granted because the enquiry does not say
 */
record Guidance(LocalDate on, String catalogue, List<String> assumptions, List<ItemGuidance> goodsItems) {

    record ItemGuidance(int itemNumber, String commodityCode, List<MeasureGuidance> measures) {}

    /**
     * A measure that covers the item, or may.
     *
     * @param why it covers it
     * @param question what must be answered before it is certain; nothing is held while it is open
     */
    record MeasureGuidance(
            String code,
            String title,
            String legalReference,
            String why,
            @Nullable String question,
            @Nullable String note,
            List<RequirementGuidance> requirements) {}

    /** One thing that is asked for, and what satisfies it. */
    record RequirementGuidance(String satisfiedBy, boolean met, List<Missing> missing) {}

    /**
     * What is wrong, and what comes of it.
     *
     * @param consequence what happens, who acts and how long he has
     */
    record Missing(String code, String message, String fix, String consequence) {}
}
