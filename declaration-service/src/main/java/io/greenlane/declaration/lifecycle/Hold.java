package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.Objects;
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

    /** The hold that only an examination lifts. */
    public static final String DETAILED_INSPECTION = "DETAILED_INSPECTION";

    boolean isForExamination() {
        return DETAILED_INSPECTION.equals(code);
    }

    boolean isLate(Instant now) {
        return deadline != null && !deadline.isAfter(now);
    }

    boolean endsInRefusal() {
        return "REFUSE".equals(onTimeout);
    }

    Hold until(Instant newDeadline) {
        return new Hold(code, itemNumber, message, fix, owner, newDeadline, onTimeout);
    }

    boolean isTheSameMatterAs(Hold other) {
        return code.equals(other.code) && Objects.equals(itemNumber, other.itemNumber);
    }
}
