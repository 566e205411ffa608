package io.greenlane.riskscoring.feedback;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of the end of an examination, or of an audit after the release. */
record InspectionConcluded(
        String mrn,
        Outcome outcome,
        Instant concludedAt,
        @Nullable List<Item> items,
        Selection selection) implements InspectionFact {

    record Item(int itemNumber, Outcome outcome) {}

    /** Numbers of the items that broke a rule; absent where the items were not told. */
    @Nullable
    List<Integer> itemsNotConform() {
        return items == null
                ? null
                : items.stream()
                        .filter(item -> item.outcome == Outcome.NOT_CONFORM)
                        .map(Item::itemNumber)
                        .toList();
    }

    enum Outcome {
        CONFORM,
        NOT_CONFORM,
        /** Of an item, where another does not conform. */
        INCONCLUSIVE
    }

    /** @param inclusionProbability how likely goods like these were to be looked at; above 0 and at most 1 */
    record Selection(List<String> causes, @Nullable BigDecimal inclusionProbability) {
        /** Whether nothing but the lot chose the goods: only these are a fair sample of all. */
        boolean isDrawAlone() {
            return !causes.isEmpty() && causes.stream().allMatch("CONTROL_DRAW"::equals);
        }
    }
}
