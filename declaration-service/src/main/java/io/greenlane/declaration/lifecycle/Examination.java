package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
 * @param corrects the latest version that is still to be corrected, where the trader was asked to; a later one settles it
 * @param toCorrect numbers of the items that he was asked to correct and no amendment has touched since
 * @param askedToCorrectBy the case that asked for the correction: this one, or one before it
 */
public record Examination(
        UUID caseId,
        State state,
        @Nullable Instant examineBy,
        @Nullable Result result,
        boolean applied,
        boolean conformBefore,
        @Nullable Integer corrects,
        List<Integer> toCorrect,
        @Nullable UUID askedToCorrectBy) {

    public Examination {
        toCorrect = givenOrNone(toCorrect);
    }

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

        /** Whether the examiner is told to have known this decision, or a later one. */
        private boolean isToldToAnswer(int decidedVersion, int decidedSequence) {
            return sequence != null && answers(decidedVersion, decidedSequence);
        }

        /** The same result as the answer to a decision that came later and asks for nothing new. */
        Result answering(int laterVersion, int laterSequence) {
            return new Result(laterVersion, laterSequence, conform, messageToTrader, disposal, correction);
        }

        /** Whether the examiner knew this decision, or a later one. */
        boolean answers(int decidedVersion, int decidedSequence) {
            return version > decidedVersion
                    || (version == decidedVersion && (sequence == null || sequence >= decidedSequence));
        }
    }

    /**
     * What the trader must correct, in words meant for him, and until when.
     *
     * @param items numbers of the items that do not conform; none where it was not told
     */
    public record Correction(String what, Instant deadline, List<Integer> items) {

        public Correction {
            items = givenOrNone(items);
        }

        Correction ofItems(List<Integer> numbers) {
            return new Correction(what, deadline, numbers);
        }
    }

    /** What was written before items were told has none. */
    private static List<Integer> givenOrNone(@Nullable List<Integer> numbers) {
        return numbers == null ? List.of() : List.copyOf(numbers);
    }

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
                known == null ? null : known.corrects,
                known == null ? List.of() : known.toCorrect,
                known == null ? null : known.askedToCorrectBy);
    }

    boolean isCase(UUID other) {
        return caseId.equals(other);
    }

    Examination due(@Nullable Instant at) {
        return at(state, at);
    }

    Examination running() {
        return at(State.RUNNING, examineBy);
    }

    Examination givenBack() {
        return at(State.OPEN, examineBy);
    }

    private Examination at(State next, @Nullable Instant due) {
        return new Examination(
                caseId, next, due, result, applied, conformBefore, corrects, toCorrect, askedToCorrectBy);
    }

    Examination concluded(Result found) {
        return at(State.CONCLUDED, examineBy).finding(found, false);
    }

    Examination taken() {
        return finding(result, true);
    }

    private Examination finding(@Nullable Result found, boolean acted) {
        return new Examination(
                caseId, state, examineBy, found, acted, conformBefore, corrects, toCorrect, askedToCorrectBy);
    }

    /** The result has been acted on, and the trader was asked to correct this version. */
    Examination asksToCorrect(int version, Correction correction) {
        return taken().correcting(version, correction.items(), caseId);
    }

    /** An amendment that leaves alone what is to be corrected corrects nothing. */
    Examination amended(int newVersion, Set<Integer> touched) {
        List<Integer> left =
                toCorrect.stream().filter(number -> !touched.contains(number)).toList();
        return correcting(left.isEmpty() ? corrects : Integer.valueOf(newVersion), left, askedToCorrectBy);
    }

    /** Nothing is to be corrected any more. */
    Examination uncorrected() {
        return correcting(null, List.of(), null);
    }

    private Examination correcting(@Nullable Integer version, List<Integer> items, @Nullable UUID askedBy) {
        return new Examination(caseId, state, examineBy, result, applied, conformBefore, version, items, askedBy);
    }

    /** Whether a correction stands that an earlier case of the declaration asked for. */
    boolean correctsForEarlier(UUID otherCase) {
        return !isCase(otherCase) && corrects != null && otherCase.equals(askedToCorrectBy);
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
        return hasAnswered(new Standing.Asked(fact.version(), fact.sequence()));
    }

    /** What was found answers a later decision, too; an older one is answered already. */
    Examination answering(int version, int sequence) {
        return result == null || result.isToldToAnswer(version, sequence)
                ? this
                : finding(result.answering(version, sequence), applied);
    }

    /** Whether what was found has been acted on and answers this decision, by what the examiner is told to have known. */
    boolean hasAnswered(Standing.Asked asked) {
        return applied && result != null && result.isToldToAnswer(asked.version(), asked.sequence());
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
