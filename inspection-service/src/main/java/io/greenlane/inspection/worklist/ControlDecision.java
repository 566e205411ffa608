package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision that gives officers something to do: about which goods, where, until when and what made them stand out.
 *
 * @param version the declaration's version that was decided on
 * @param sequence counts the decisions on one version
 * @param selection never shown to the officer who examines: an examiner who knows that goods were drawn at random looks
 *     less closely, and the random draw measures how good the others are
 * @param risk points or per cent, as the decision reckoned them; orders the work list and is never shown to examiners
 * @param perishableUntil when the first of the goods spoils
 * @param examineBy the time limit
 */
public record ControlDecision(
        String mrn,
        int version,
        int sequence,
        String customsOffice,
        String importer,
        List<Item> items,
        List<Reason> reasons,
        Selection selection,
        BigDecimal risk,
        @Nullable Instant perishableUntil,
        Instant examineBy) {

    static final Comparator<ControlDecision> BY_AGE =
            Comparator.comparingInt(ControlDecision::version).thenComparingInt(ControlDecision::sequence);

    public ControlDecision {
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
    }

    boolean isNewerThan(ControlDecision other) {
        return BY_AGE.compare(this, other) > 0;
    }

    /**
     * What is to be examined after a newer decision: the goods as they are declared now, for everything that made them
     * stand out so far, and never later than before.
     */
    ControlDecision followedBy(ControlDecision newer) {
        return new ControlDecision(
                newer.mrn,
                newer.version,
                newer.sequence,
                newer.customsOffice,
                newer.importer,
                newer.items,
                withoutRepetition(reasons, newer.reasons),
                selection.and(newer.selection),
                risk.max(newer.risk),
                newer.perishableUntil,
                newer.examineBy.isBefore(examineBy) ? newer.examineBy : examineBy);
    }

    /** A reason that is given again is told in its newer words. */
    private static List<Reason> withoutRepetition(List<Reason> before, List<Reason> newer) {
        record Matter(String step, String code, @Nullable Integer itemNumber) {}

        SequencedMap<Matter, Reason> matters = new LinkedHashMap<>();
        Stream.of(before, newer)
                .flatMap(List::stream)
                .forEach(reason -> matters.put(new Matter(reason.step(), reason.code(), reason.itemNumber()), reason));
        return List.copyOf(matters.values());
    }

    /** The same with another time limit. */
    ControlDecision until(Instant limit) {
        return new ControlDecision(
                mrn,
                version,
                sequence,
                customsOffice,
                importer,
                items,
                reasons,
                selection,
                risk,
                perishableUntil,
                limit);
    }

    /** What all the goods are worth, as declared. */
    BigDecimal value() {
        return items.stream()
                .map(Item::statisticalValue)
                .filter(Objects::nonNull)
                .map(Value::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
            @Nullable BigDecimal netMassKg,
            @Nullable Value statisticalValue) {}

    /** An amount in an ISO 4217 currency. */
    public record Value(BigDecimal amount, String currency) {}

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
        private static final String CONTROL_DRAW = "CONTROL_DRAW";

        public Selection {
            causes = List.copyOf(causes);
        }

        /** Whether nothing but the random draw selected the declaration. */
        boolean isDrawAlone() {
            return !causes.isEmpty() && causes.stream().allMatch(CONTROL_DRAW::equals);
        }

        /** Both selections of one declaration: all that led to it, as likely as the likelier of the two. */
        Selection and(Selection newer) {
            return new Selection(
                    Stream.of(causes, newer.causes)
                            .flatMap(List::stream)
                            .distinct()
                            .toList(),
                    inclusionProbability.max(newer.inclusionProbability));
        }
    }
}
