package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The goods may not enter. */
public record DeclarationRefused(
        String mrn,
        int version,
        Instant refusedAt,
        Cause cause,
        String reason,
        @Nullable String disposal,
        String importer,
        String declarant)
        implements DeclarationEvent {

    /** What refused it. */
    public enum Cause {
        EXAMINED_NOT_CONFORM,
        HOLD_TIMED_OUT
    }

    @Override
    public String type() {
        return "declaration.refused.v1";
    }
}
