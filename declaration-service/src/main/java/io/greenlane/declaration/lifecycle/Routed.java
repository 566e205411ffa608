package io.greenlane.declaration.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a routing decision.
 *
 * @param sequence counts the decisions about one version
 * @param legalDate the day whose law was applied, where that was told
 * @param selection why the goods were selected, where they were
 */
record Routed(
        String mrn,
        int version,
        int sequence,
        Lane lane,
        @Nullable List<Hold> holds,
        @Nullable LocalDate legalDate,
        @Nullable Selection selection) {

    private static final List<String> BY_LOT = List.of("CONTROL_DRAW");

    /** @param causes the steps of the decision that selected the goods for examination */
    record Selection(@Nullable List<String> causes) {}

    /** How the declaration was routed; the lane is never shown to a trader. */
    enum Lane {
        GREEN,
        BLUE,
        YELLOW,
        RED
    }

    /** @throws IllegalArgumentException for a decision that contradicts itself: nothing turns green by default */
    Routed {
        holds = holds == null ? List.of() : List.copyOf(holds);
        boolean asksExamination = holds.stream().anyMatch(Hold::isForExamination);
        boolean consistent = switch (lane) {
            case GREEN, BLUE -> holds.isEmpty();
            case YELLOW -> !holds.isEmpty() && !asksExamination;
            case RED -> asksExamination;
        };
        if (!consistent) {
            throw new IllegalArgumentException("Lane " + lane + " does not go with the holds of " + mrn);
        }
    }

    boolean asksExamination() {
        return lane == Lane.RED;
    }

    /** Whether nothing but the control lot asks for the examination; the lot is the same for all versions. */
    boolean isDrawnOnly() {
        return asksExamination() && selection != null && BY_LOT.equals(selection.causes());
    }

    @Override
    public List<Hold> holds() {
        return holds == null ? List.of() : holds;
    }
}
