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
 * @param conformBefore whether an earlier case of the declaration let the goods go
 * @param corrects the version that the trader was asked to correct, where he was; a later one settles it
 */
public record Examination(
        UUID caseId,
        State state,
        @Nullable Instant examineBy,
        @Nullable Result result,
        boolean applied,
        boolean conformBefore,
        @Nullable Integer corrects) {

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
     * @param sequence of the latest decision about that version that the examiner knew, where that was told
     * @param correction what must be corrected before goods that do not conform may go; absent where they are refused
     */
    public record Result(
            int version,
            @Nullable Integer sequence,
            boolean conform,
            String messageToTrader,
            @Nullable String disposal,
            @Nullable Correction correction) {

        /** Whether the examiner knew this decision, or a later one. */
        boolean answers(int decidedVersion, int decidedSequence) {
            return version > decidedVersion
                    || (version == decidedVersion && (sequence == null || sequence >= decidedSequence));
        }
    }

    /** What the trader must correct, in words meant for him, and until when. */
    public record Correction(String what, Instant deadline) {}

    /** The case a fact is about: the known one, or a new one that takes its place. */
    static Examination about(InspectionFact fact, @Nullable Examination known) {
        if (known != null && known.isCase(fact.caseId())) {
            return known;
        }
        return new Examination(
                fact.caseId(),
                State.OPEN,
                null,
                null,
                false,
                known != null && known.hasLetGo(),
                known == null ? null : known.corrects);
    }

    boolean isCase(UUID other) {
        return caseId.equals(other);
    }

    Examination due(@Nullable Instant at) {
        return new Examination(caseId, state, at, result, applied, conformBefore, corrects);
    }

    Examination running() {
        return new Examination(caseId, State.RUNNING, examineBy, result, applied, conformBefore, corrects);
    }

    Examination givenBack() {
        return new Examination(caseId, State.OPEN, examineBy, result, applied, conformBefore, corrects);
    }

    Examination concluded(Result found) {
        return new Examination(caseId, State.CONCLUDED, examineBy, found, false, conformBefore, corrects);
    }

    Examination taken() {
        return new Examination(caseId, state, examineBy, result, true, conformBefore, corrects);
    }

    /** The result has been acted on, and the trader was asked to correct this version. */
    Examination asksToCorrect(int version) {
        return new Examination(caseId, state, examineBy, result, true, conformBefore, version);
    }

    /** Nothing is to be corrected any more. */
    Examination uncorrected() {
        return new Examination(caseId, state, examineBy, result, applied, conformBefore, null);
    }

    /** Whether the trader still has to correct what he declared, when this version is decided. */
    boolean isUncorrectedIn(int version) {
        return corrects != null && version <= corrects;
    }

    /** The lot asks for nothing more than what was found already. */
    Examination answeringTheLot() {
        Result waiting = resultWaiting();
        return waiting != null && waiting.conform() ? taken() : this;
    }

    /** Whether what was found has been acted on, and was found by an examiner who knew this decision. */
    boolean hasAnswered(Routed fact) {
        return applied
                && result != null
                && result.sequence() != null
                && result.answers(fact.version(), fact.sequence());
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isConcluded() {
        return state == State.CONCLUDED;
    }

    /** Whether these goods were examined, now or before, and may go, be it with a correction: the lot asks no second time. */
    boolean hasLetGo() {
        return conformBefore || (result != null && (result.conform() || (applied && result.correction() != null)));
    }

    /** What was found and has not moved the declaration yet. */
    @Nullable
    Result resultWaiting() {
        return applied ? null : result;
    }

    /** Whether a fault was found, be it one that can be corrected. */
    boolean hasFoundAFault() {
        return result != null && !result.conform();
    }

    /** Whether the goods must stay: they are to be examined, or a fault was found that has not been acted on. */
    boolean keepsGoods() {
        Result waiting = resultWaiting();
        return !isConcluded() || (waiting != null && !waiting.conform());
    }
}
