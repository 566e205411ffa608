package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** A random draw, whatever it will be called, never asks to look at something, nor does what looks unlike it. */
    private static final Set<String> STEPS_TO_LOOK = Set.of("PROHIBITION", "CRITERION", "EVIDENCE");

    /** The code of a reason that only keeps up what an earlier decision had asked for. */
    private static final String CARRIED_ON = "EARLIER_DECISION";

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
        SequencedMap<Reason.Matter, Reason> matters = new LinkedHashMap<>();
        Stream.of(before, newer).flatMap(List::stream).forEach(reason -> matters.put(reason.matter(), reason));
        return List.copyOf(matters.values());
    }

    /**
     * Whether this decision asked to look at all that a newer one asks to look at, and selected for each of its causes.
     * Points of risk ask to look at nothing in particular, so it is enough that risk selected the goods before.
     */
    boolean hasAllReasonsOf(ControlDecision newer) {
        Set<Reason.Matter> known = reasons.stream().map(Reason::matter).collect(Collectors.toSet());
        return selection.covers(newer.selection)
                && newer.reasonsToLook()
                        .filter(reason -> !CARRIED_ON.equals(reason.code()))
                        .map(Reason::matter)
                        .allMatch(known::contains);
    }

    /** What the law, a paper or a criterion says of the goods. */
    Stream<Reason> reasonsToLook() {
        return reasons.stream().filter(reason -> STEPS_TO_LOOK.contains(reason.step()));
    }

    /** Whether a newer decision is about the same goods, but for some items that may be declared otherwise. */
    boolean declares(ControlDecision newer, Set<Integer> butFor) {
        return without(butFor, items).equals(without(butFor, newer.items));
    }

    private static List<Item> without(Set<Integer> numbers, List<Item> items) {
        return items.stream()
                .filter(item -> !numbers.contains(item.itemNumber()))
                .toList();
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
    record Reason(String step, String code, @Nullable Integer itemNumber, String message) {

        /** What it is about, whatever its words. */
        private record Matter(
                String step, String code, @Nullable Integer itemNumber) {}

        private Matter matter() {
            return new Matter(step, code, itemNumber);
        }
    }

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

        /** Whether a newer selection has no cause of its own but the random draw, which is the same for all versions. */
        boolean covers(Selection newer) {
            return !newer.causes.isEmpty()
                    && newer.causes.stream().allMatch(cause -> CONTROL_DRAW.equals(cause) || causes.contains(cause));
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
