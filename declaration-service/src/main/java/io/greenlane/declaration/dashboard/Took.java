package io.greenlane.declaration.dashboard;

import java.time.Duration;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How long decisions took, kept in quarters of an octave: no figure is off by more than a fifth. */
final class Took {

    private static final int STEPS_PER_OCTAVE = 4;

    private Took() {}

    /** The step that a duration falls into; the first is up to a millisecond. */
    static int of(Duration taken) {
        long millis = Math.max(1, taken.toMillis());
        return (int) Math.ceil(STEPS_PER_OCTAVE * Math.log((double) millis) / Math.log(2) - 1e-9);
    }

    /** The longest duration of a step, in milliseconds. */
    static long millis(int step) {
        return Math.round(Math.pow(2, (double) step / STEPS_PER_OCTAVE));
    }

    /**
     * The duration that a share of all stayed within, in milliseconds.
     *
     * @param share from 0 to 1
     * @return absent where there are none
     */
    static @Nullable Long quantile(SortedMap<Integer, Long> counts, double share) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long wanted = (long) Math.ceil((double) all * share);
        long seen = 0;
        for (var step : counts.entrySet()) {
            seen += step.getValue();
            if (seen >= wanted) {
                return millis(step.getKey());
            }
        }
        return null;
    }
}
