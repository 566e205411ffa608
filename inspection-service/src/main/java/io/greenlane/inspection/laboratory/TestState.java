package io.greenlane.inspection.laboratory;

import java.util.Set;

/** Where a test stands; {@link #next()} is the whole life-cycle. */
enum TestState {
    /** A sample is to be taken. */
    ASKED,
    SENT,
    RECEIVED,
    REPORTED;

    /** A sample whose seal is broken sends a test back to where it was asked for; one that is lost has another sent. */
    Set<TestState> next() {
        return switch (this) {
            case ASKED -> Set.of(SENT);
            case SENT -> Set.of(ASKED, SENT, RECEIVED);
            case RECEIVED -> Set.of(SENT, REPORTED);
            case REPORTED -> Set.of();
        };
    }
}
