package io.greenlane.declaration.lifecycle;

import java.time.Instant;

/** Customs has no more objection. */
public record DeclarationCleared(
        String mrn, int version, Instant clearedAt, Cause cause, String importer, String declarant)
        implements DeclarationEvent {

    /** What cleared it. */
    public enum Cause {
        ROUTED,
        EXAMINED_CONFORM,
        PAPERS_ACCEPTED,
        OVERRIDDEN
    }

    @Override
    public String type() {
        return "declaration.cleared.v1";
    }
}
