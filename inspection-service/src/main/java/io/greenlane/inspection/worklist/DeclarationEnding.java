package io.greenlane.inspection.worklist;

import java.time.Instant;

/** How a declaration came to its end; goods of one that has ended wait for no examination. */
public record DeclarationEnding(Kind kind, Instant at) {

    /** The ways to end. */
    public enum Kind {
        CANCELLED,
        REFUSED,
        RELEASED;

        /** For a sentence about the declaration. */
        String inWords() {
            return switch (this) {
                case CANCELLED -> "cancelled";
                case REFUSED -> "refused";
                case RELEASED -> "released";
            };
        }
    }
}
