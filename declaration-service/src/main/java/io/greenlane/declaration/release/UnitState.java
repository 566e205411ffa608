package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Standing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a unit.
 *
 * @param movement which report told of the arrival
 * @param ordered the last order given to the port
 */
record UnitState(
        Unit unit,
        @Nullable Instant arrivedAt,
        @Nullable String movement,
        @Nullable OrderKind ordered) {

    private static final Duration NEAR = Duration.ofDays(3);
    private static final Duration RECENT = Duration.ofDays(10);

    /** An order to the port. */
    enum OrderKind {
        HOLD,
        RELEASE
    }

    /**
     * Whether the arrival is that of the declaration's goods. A named document is unique; a container comes back on later
     * voyages, so its bare arrival counts only near the time that was declared.
     */
    boolean isArrivalOf(Standing standing) {
        if (arrivedAt == null) {
            return false;
        }
        if (!unit.document().isEmpty() || unit.kind().equals("TRANSPORT_DOCUMENT")) {
            return true;
        }
        Instant lodged = standing.filing().lodgedAt();
        Instant expected = standing.travel().estimatedArrival();
        return expected == null
                ? arrivedAt.isAfter(lodged.minus(RECENT))
                : Duration.between(expected, arrivedAt).abs().compareTo(NEAR) <= 0;
    }
}
