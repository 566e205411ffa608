package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that goods be examined: what, where, until when and what made them stand out.
 *
 * @param version the declaration's version that was decided on
 * @param sequence counts the decisions on one version
 * @param selection never shown to the officer who examines: an examiner who knows that goods were drawn at random looks
 *     less closely, and the random draw measures how good the others are
 * @param perishableUntil when the first of the goods spoils
 * @param examineBy the legal time limit
 */
public record RedDecision(
        String mrn,
        int version,
        int sequence,
        String customsOffice,
        String importer,
        List<Item> items,
        List<Reason> reasons,
        Selection selection,
        @Nullable Instant perishableUntil,
        Instant examineBy) {

    static final Comparator<RedDecision> BY_AGE =
            Comparator.comparingInt(RedDecision::version).thenComparingInt(RedDecision::sequence);

    public RedDecision {
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
    }

    boolean isNewerThan(RedDecision other) {
        return BY_AGE.compare(this, other) > 0;
    }

    /** When the examination must be over: before the goods spoil and within the legal limit. */
    Instant dueAt() {
        return perishableUntil != null && perishableUntil.isBefore(examineBy) ? perishableUntil : examineBy;
    }

    /** Goods to examine, as declared. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int itemNumber,
            String commodityCode,
            @Nullable String description,
            String countryOfOrigin,
            @Nullable BigDecimal netMassKg) {}

    /**
     * Why the declaration stood out.
     *
     * @param step the step of the decision it comes from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String step, String code, @Nullable Integer itemNumber, String message) {}

    /**
     * How the declaration was selected.
     *
     * @param inclusionProbability how likely a declaration like this was to be selected, above 0 and at most 1
     */
    public record Selection(List<String> causes, BigDecimal inclusionProbability) {
        public Selection {
            causes = List.copyOf(causes);
        }
    }
}
