package io.greenlane.declaration.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must be settled before the goods may go.
 *
 * @param code what is missing; at most once per item
 * @param owner who acts next: {@code TRADER}, {@code CUSTOMS} or another party
 * @param onTimeout what follows when the deadline passes: {@code REMIND}, {@code ESCALATE} or {@code REFUSE}
 */
public record Hold(
        String code,
        @Nullable Integer itemNumber,
        String message,
        String fix,
        String owner,
        @Nullable Instant deadline,
        String onTimeout) {

    private static final String REMIND = "REMIND";

    /** The hold that only an examination lifts. */
    public static final String DETAILED_INSPECTION = "DETAILED_INSPECTION";

    /** The hold that an officer who looks at the papers settles. */
    public static final String DOCUMENTARY_CHECK = "DOCUMENTARY_CHECK";

    /** The hold of goods that were examined and may go when the trader has corrected what he declared. */
    public static final String CORRECTION_REQUIRED = "CORRECTION_REQUIRED";

    /** The hold of an examination that is known by its case before the decision that asked for it. */
    static Hold forExamination(@Nullable Instant examineBy) {
        return new Hold(
                DETAILED_INSPECTION,
                null,
                "Customs examines these goods.",
                "Nothing to do; keep the goods available for examination.",
                "CUSTOMS",
                examineBy,
                REMIND);
    }

    /** The hold of a correction that an examiner asked for; amendments of all its items settle it. */
    static Hold forCorrection(Examination.Correction correction) {
        return new Hold(
                CORRECTION_REQUIRED,
                null,
                "Customs asks you to correct the declaration: " + correction.what(),
                howToCorrect(correction.items()),
                "TRADER",
                correction.deadline(),
                "REFUSE");
    }

    private static String howToCorrect(List<Integer> items) {
        String what = switch (items.size()) {
            case 0 -> "the declaration";
            case 1 -> "item " + items.getFirst();
            default -> "items " + items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        };
        return "Amend " + what
                + "; customs assesses the amendment and then clears the goods, unless something else keeps them.";
    }

    /** Some items of a correction have been amended, and these have not. */
    Hold leftToCorrect(List<Integer> items) {
        return new Hold(code, itemNumber, message, howToCorrect(items), owner, deadline, onTimeout);
    }

    boolean isForCorrection() {
        return CORRECTION_REQUIRED.equals(code);
    }

    boolean isForExamination() {
        return DETAILED_INSPECTION.equals(code);
    }

    boolean isForPapers() {
        return DOCUMENTARY_CHECK.equals(code);
    }

    boolean isLate(Instant now) {
        return deadline != null && !deadline.isAfter(now);
    }

    boolean endsInRefusal() {
        return "REFUSE".equals(onTimeout);
    }

    boolean endsInEscalation() {
        return "ESCALATE".equals(onTimeout);
    }

    /** What may be settled any moment by a decision that is on its way has no consequence before it is there. */
    boolean waitsForTheDecision() {
        return endsInRefusal() || endsInEscalation();
    }

    /** From now on the hold is reminded of and nothing else. */
    Hold remindedAt(Instant next) {
        return new Hold(code, itemNumber, message, fix, owner, next, REMIND);
    }

    /** Nothing but a reminder follows any more. */
    Hold toBeReminded() {
        return new Hold(code, itemNumber, message, fix, owner, deadline, REMIND);
    }

    /** This matter as it is asked for anew: it keeps its first deadline, and what has escalated does not do so again. */
    Hold followedBy(Hold asked) {
        Instant first = deadline;
        if (first == null) {
            return asked;
        }
        if (REMIND.equals(onTimeout) && asked.endsInEscalation()) {
            return asked.remindedAt(first);
        }
        return asked.deadline() != null && asked.deadline().isBefore(first) ? asked : asked.until(first);
    }

    Hold until(Instant newDeadline) {
        return new Hold(code, itemNumber, message, fix, owner, newDeadline, onTimeout);
    }

    Hold notBefore(Instant earliest) {
        return deadline == null || !deadline.isBefore(earliest) ? this : until(earliest);
    }

    Hold later(Duration by) {
        return deadline == null ? this : until(deadline.plus(by));
    }

    boolean isTheSameMatterAs(Hold other) {
        return code.equals(other.code) && Objects.equals(itemNumber, other.itemNumber);
    }
}
