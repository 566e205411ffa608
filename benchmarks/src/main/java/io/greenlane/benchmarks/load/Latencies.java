package io.greenlane.benchmarks.load;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Exact percentiles by the nearest rank, in milliseconds; all zero when there is nothing to rank.
 *
 * @param count how many were ranked
 */
public record Latencies(int count, double p50, double p90, double p99, double p999, double most) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** @param nanos durations in nanoseconds, in any order */
    public static Latencies of(LongStream nanos) {
        long[] sorted = nanos.toArray();
        Arrays.sort(sorted);
        return new Latencies(
                sorted.length,
                rank(sorted, 0.50),
                rank(sorted, 0.90),
                rank(sorted, 0.99),
                rank(sorted, 0.999),
                rank(sorted, 1.0));
    }

    private static double rank(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_PER_MILLI;
    }
}
