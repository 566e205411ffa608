package io.greenlane.declaration.lifecycle;

import java.time.Instant;

/** Something that happened to a declaration, in words a trader may read. */
public record TimelineEntry(String mrn, Instant at, int version, Event event, String message) {

    /** What can happen. */
    public enum Event {
        LODGED,
        AMENDED,
        HELD,
        CONTROLLED,
        HOLD_LIFTED,
        EXAMINATION_STARTED,
        EXAMINATION_GIVEN_BACK,
        PAPERS_ASSESSED,
        OVERRIDDEN,
        APPEALED,
        APPEAL_ANSWERED,
        CLEARED,
        ESTIMATED_ARRIVAL_CHANGED,
        ARRIVED,
        RELEASED,
        LODGED_LATE,
        GATED_OUT,
        REFUSED,
        CANCELLED,
        REMINDED,
        HOLD_EXPIRED
    }
}
