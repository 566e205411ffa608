package io.greenlane.riskscoring.guidance;

import io.greenlane.riskscoring.regulation.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an enquiry: measures and evidence alone, so that nobody can probe criteria, score or draw through it.
 *
 * @param on the day whose law was asked
 * @param catalogue version of the measures
 * @param assumptions what was taken for granted because the enquiry does not say
 * @param expectedTreatment what would happen to the goods as they are described, in words
 * @param levies sums of the estimates, by measure
 */
record Guidance(
        LocalDate on,
        String catalogue,
        List<String> assumptions,
        String expectedTreatment,
        List<LevyTotal> levies,
        List<ItemGuidance> goodsItems) {

    /** What the levy of one measure may come to for all the goods together. */
    record LevyTotal(String measure, Money amount) {}

    record ItemGuidance(int itemNumber, String commodityCode, List<MeasureGuidance> measures) {}

    /**
     * A measure that covers the item, or may.
     *
     * @param why it covers it
     * @param question what must be answered before it is certain; nothing is held while it is open
     * @param spared why nothing is asked although it covers the item; absent where it asks
     * @param levy an estimate of what it costs; absent where it costs nothing or too little is known
     * @param noLevyBecause what an estimate lacks; absent where there is one, or no levy
     * @param alternatives what the importer could do instead
     */
    record MeasureGuidance(
            String code,
            String title,
            String topic,
            String legalReference,
            String why,
            @Nullable String question,
            @Nullable String note,
            @Nullable String spared,
            List<RequirementGuidance> requirements,
            @Nullable LevyEstimate levy,
            @Nullable String noLevyBecause,
            List<Alternative> alternatives) {}

    /** One thing that is asked for, and what satisfies it. */
    record RequirementGuidance(String satisfiedBy, boolean met, List<Missing> missing) {}

    /**
     * What is wrong, and what comes of it.
     *
     * @param consequence what happens, who acts and how long he has
     */
    record Missing(String code, String message, String fix, String consequence) {}

    /**
     * What needs or costs less.
     *
     * @param kind ACTUAL_EMISSIONS, ORIGIN or MATERIAL
     * @param saving of the levy's estimate; absent where it cannot be told
     */
    @Schema(name = "GuidanceAlternative")
    record Alternative(String kind, String words, @Nullable Money saving) {}
}
