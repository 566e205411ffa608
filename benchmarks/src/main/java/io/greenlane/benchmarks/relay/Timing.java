package io.greenlane.benchmarks.relay;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The times of one trial, in milliseconds; its first tenth, while connections and metadata are made, is left out.
 *
 * @param arrival from when a transaction had to begin until the consumer had its event
 * @param commit the COMMIT alone, as the writer sees it
 * @param eventsPerSecond from the first write to the last arrival
 */
record Timing(Percentiles arrival, Percentiles commit, double eventsPerSecond) {

    /** Milliseconds that 50, 90 and 99 of 100 stayed below. */
    record Percentiles(double p50, double p90, double p99) {

        static Percentiles ofNanos(LongStream nanos) {
            long[] sorted = nanos.sorted().toArray();
            return new Percentiles(at(sorted, 50), at(sorted, 90), at(sorted, 99));
        }

        private static double at(long[] sorted, int percent) {
            return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) * percent / 100] / 1e6;
        }
    }

    static Timing of(Plan plan, Writers writers, Arrivals arrivals) {
        int firstEvent = plan.events() / 10;
        LongStream arrival = IntStream.range(firstEvent, plan.events())
                .filter(event -> arrivals.nanosOf(event) != 0)
                .mapToLong(event -> arrivals.nanosOf(event) - writers.dueOf(event));
        LongStream commit = Arrays.stream(writers.commitNanos()).skip(plan.transactions() / 10);
        long last = IntStream.range(0, plan.events())
                .mapToLong(arrivals::nanosOf)
                .max()
                .orElseThrow();
        return new Timing(
                Percentiles.ofNanos(arrival),
                Percentiles.ofNanos(commit),
                plan.events() * 1e9 / Math.max(1, last - writers.began()));
    }
}
