package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.regulation.Consequence.OnTimeout;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What keeps goods from being cleared, as the trader may read it. */
record Hold(
        String code,
        @Nullable Integer itemNumber,
        String message,
        String fix,
        Owner owner,
        Instant deadline,
        OnTimeout onTimeout) {

    /** Who must act. */
    enum Owner {
        TRADER,
        CUSTOMS
    }

    /** Holds are a set: the same thing missing for the same item is one hold, whichever measures ask for it. */
    Key key() {
        return new Key(code, itemNumber);
    }

    /** What makes a hold the same as another. */
    record Key(String code, @Nullable Integer itemNumber) {}

    /** Where two measures ask for the same thing, the sooner deadline and the harder end hold. */
    Hold orStricter(Hold other) {
        return until(deadline.isBefore(other.deadline) ? deadline : other.deadline)
                .endingIn(onTimeout.compareTo(other.onTimeout) >= 0 ? onTimeout : other.onTimeout);
    }

    Hold until(Instant time) {
        return new Hold(code, itemNumber, message, fix, owner, time, onTimeout);
    }

    private Hold endingIn(OnTimeout end) {
        return new Hold(code, itemNumber, message, fix, owner, deadline, end);
    }
}
