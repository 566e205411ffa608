package io.greenlane.declaration.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inspection case of a declaration, as told by inspection-service.
 *
 * @param result absent until it concluded
 * @param applied whether the result has moved the declaration; a result can be here before the decision that asked for
 *     the examination, because the two come on different topics
 */
public record Examination(
        UUID caseId, State state, @Nullable Result result, boolean applied) {

    /** How far the case is. */
    public enum State {
        OPEN,
        RUNNING,
        CONCLUDED
    }

    /** What was found, in the words meant for the trader. */
    public record Result(
            boolean conform,
            String messageToTrader,
            @Nullable String disposal) {}

    static Examination opened(UUID caseId) {
        return new Examination(caseId, State.OPEN, null, false);
    }

    Examination running() {
        return new Examination(caseId, State.RUNNING, result, applied);
    }

    Examination concluded(Result found) {
        return new Examination(caseId, State.CONCLUDED, found, false);
    }

    Examination taken() {
        return new Examination(caseId, state, result, true);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }
}
