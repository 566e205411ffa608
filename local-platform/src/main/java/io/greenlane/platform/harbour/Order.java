package io.greenlane.platform.harbour;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What customs orders about a unit, as a port reads it.
 *
 * @param sequence counts the orders about the unit, under whatever document
 * @param bay where the unit is to be, of an order to inspect
 * @param from when
 */
public record Order(
        Kind kind,
        int sequence,
        String unit,
        @Nullable String document,
        @Nullable String reason,
        @Nullable String bay,
        @Nullable Instant from) {

    /** What to do. */
    public enum Kind {
        HOLD,
        INSPECT_AT,
        RELEASE
    }
}
