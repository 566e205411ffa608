package io.greenlane.simulator.readback;

import java.util.Collection;
import java.util.List;

/** Median and 99th percentile in milliseconds, by the nearest rank; zero when there is nothing to rank. */
public record Percentiles(double p50, double p99) {

    public static Percentiles of(Collection<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.99));
    }

    private static double rank(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        double value = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        return Math.round(value * 10) / 10.0;
    }
}
