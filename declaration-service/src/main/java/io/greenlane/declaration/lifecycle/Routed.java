package io.greenlane.declaration.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a routing decision.
 *
 * @param sequence counts the decisions about one version
 */
record Routed(
        String mrn,
        int version,
        int sequence,
        Lane lane,
        @Nullable List<Hold> holds) {

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

    @Override
    public List<Hold> holds() {
        return holds == null ? List.of() : holds;
    }
}
