package io.greenlane.benchmarks.persistence;

import java.util.List;
import java.util.function.ToDoubleFunction;

final class Medians {

    private Medians() {}

    /** The middle one of the measured values; the upper of two. */
    static <T> double of(List<T> measured, ToDoubleFunction<T> figure) {
        return measured.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(measured.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }
}
