package io.greenlane.benchmarks.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of a few measurements, which one that went wrong does not move. */
public final class Medians {

    private Medians() {}

    /** 0 of none; of an even number the mean of the two in the middle. */
    public static <T> double of(List<T> all, ToDoubleFunction<T> value) {
        double[] sorted = all.stream().mapToDouble(value).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
