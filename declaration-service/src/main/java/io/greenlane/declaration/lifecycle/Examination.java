package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inspection case of a declaration, as told by inspection-service.
 *
 * @param examineBy when the goods are to be examined, where that was told
 * @param result absent until it concluded
 * @param applied whether the result has moved the declaration; a result can be here before the decision that asked for
 *     the examination, because the two come on different topics
 * @param conformBefore whether an earlier case of the declaration found nothing
 */
public record Examination(
        UUID caseId,
        State state,
        @Nullable Instant examineBy,
        @Nullable Result result,
        boolean applied,
        boolean conformBefore) {

    /** How far the case is. */
    public enum State {
        OPEN,
        RUNNING,
        CONCLUDED
    }

    /**
     * What was found, in the words meant for the trader.
     *
     * @param version the version of the declaration that was examined
     */
    public record Result(
            int version,
            boolean conform,
            String messageToTrader,
            @Nullable String disposal) {}

    /** The case a fact is about: the known one, or a new one that takes its place. */
    static Examination about(InspectionFact fact, @Nullable Examination known) {
        if (known != null && known.isCase(fact.caseId())) {
            return known;
        }
        return new Examination(fact.caseId(), State.OPEN, null, null, false, known != null && known.hasFoundNothing());
    }

    boolean isCase(UUID other) {
        return caseId.equals(other);
    }

    Examination due(@Nullable Instant at) {
        return new Examination(caseId, state, at, result, applied, conformBefore);
    }

    Examination running() {
        return new Examination(caseId, State.RUNNING, examineBy, result, applied, conformBefore);
    }

    Examination givenBack() {
        return new Examination(caseId, State.OPEN, examineBy, result, applied, conformBefore);
    }

    Examination concluded(Result found) {
        return new Examination(caseId, State.CONCLUDED, examineBy, found, false, conformBefore);
    }

    Examination taken() {
        return new Examination(caseId, state, examineBy, result, true, conformBefore);
    }

    /** The lot asks for nothing more than what was found already. */
    Examination answeringTheLot() {
        Result waiting = resultWaiting();
        return waiting != null && waiting.conform() ? taken() : this;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isConcluded() {
        return state == State.CONCLUDED;
    }

    /** Whether these goods were examined, now or before, and nothing was found. */
    boolean hasFoundNothing() {
        return conformBefore || (result != null && result.conform());
    }

    /** What was found and has not moved the declaration yet. */
    @Nullable
    Result resultWaiting() {
        return applied ? null : result;
    }

    /** Whether the goods must stay: they are to be examined, or a fault was found that has not been acted on. */
    boolean keepsGoods() {
        Result waiting = resultWaiting();
        return !isConcluded() || (waiting != null && !waiting.conform());
    }
}
