package io.greenlane.declaration.release;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stay of a container in the port that began with an arrival. A container comes back on later voyages, so where the
 * port names no document, time must tell whose goods it brought.
 */
record Voyage(Instant arrival) {

    /** Ships come late rather than early, and hardly any container is back within ten days. */
    private static final Duration EARLY = Duration.ofDays(3);

    private static final Duration LATE = Duration.ofDays(10);

    /** How far apart the reports about one stay may lie. */
    private static final Duration ONE_STAY = Duration.ofDays(3);

    /** After that time refused goods have been taken back or destroyed. */
    private static final Duration GONE = Duration.ofDays(60);

    /**
     * Whether it brought goods that were expected at a time; goods without one were there when they were declared. It is
     * narrow, because it lets goods go.
     */
    boolean brought(Instant lodgedAt, @Nullable Instant expected) {
        return expected == null
                ? within(lodgedAt.minus(LATE), lodgedAt.plus(EARLY))
                : within(expected.minus(EARLY), expected.plus(LATE));
    }

    /**
     * Whether goods that came or are expected at a time may be in the container now. It is wide, because it keeps goods:
     * whoever waits for a wrong hold can ask, and nobody calls back what left by mistake.
     *
     * @param time absent for goods that were said to be there
     */
    boolean mayHold(@Nullable Instant time, boolean refused) {
        return time == null || (!time.isAfter(arrival.plus(LATE)) && !(refused && time.isBefore(arrival.minus(GONE))));
    }

    boolean isStayOf(Instant otherArrival) {
        return Duration.between(otherArrival, arrival).abs().compareTo(ONE_STAY) <= 0;
    }

    private boolean within(Instant from, Instant to) {
        return !arrival.isBefore(from) && !arrival.isAfter(to);
    }
}
