package io.greenlane.inspection.checklist;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an officer says of a step. The last word counts, and every one is kept. */
record Mark(String step, State state, @Nullable String note, String markedBy, Instant markedAt) {

    /** How far a step is. */
    enum State {
        OPEN,
        DONE,
        NOT_APPLICABLE
    }

    boolean saysTheSameAs(Mark other) {
        return state == other.state && Objects.equals(note, other.note);
    }
}
