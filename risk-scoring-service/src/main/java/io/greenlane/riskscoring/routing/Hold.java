package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.regulation.Consequence.OnTimeout;
import java.time.Instant;
import java.util.Objects;
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
    boolean isSameAs(Hold other) {
        return code.equals(other.code) && Objects.equals(itemNumber, other.itemNumber);
    }
}
