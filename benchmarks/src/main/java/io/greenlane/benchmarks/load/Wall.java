package io.greenlane.benchmarks.load;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * One moment on two clocks, so that times of one can be told in the other.
 *
 * @param nanos by {@link System#nanoTime}
 * @param millis since 1970
 */
record Wall(long nanos, long millis) {

    static Wall now(InstantSource clock) {
        return new Wall(System.nanoTime(), clock.millis());
    }

    /** A time in milliseconds since 1970, on the clock of {@link System#nanoTime}. */
    long nanosOf(long epochMillis) {
        return nanos + TimeUnit.MILLISECONDS.toNanos(epochMillis - millis);
    }
}
