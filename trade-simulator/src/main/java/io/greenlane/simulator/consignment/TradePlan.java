package io.greenlane.simulator.consignment;

import java.time.Instant;

/**
 * How much is traded from when on.
 *
 * @param start lodgement of the first declaration
 * @param perDay declarations per day of simulated time, spread evenly
 * @param count declarations in all
 */
public record TradePlan(Instant start, double perDay, int count) {
    private static final double NANOS_PER_DAY = 86_400e9;

    public TradePlan {
        if (!(perDay > 0) || count < 0) {
            throw new IllegalArgumentException(
                    "A trade needs a positive rate and a count, not " + perDay + " and " + count);
        }
    }

    /** When the consignment is lodged, to the millisecond. */
    Instant lodgement(int number) {
        return start.plusMillis((long) (number * (NANOS_PER_DAY / 1e6 / perDay)));
    }
}
