package io.greenlane.chassis.batching;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the beginnings of batches an interval apart, so that under load each carries more. What comes after a quiet moment
 * begins at once.
 */
public final class Pace {

    private final long interval;
    private long earliest = System.nanoTime();

    /** @param interval between two beginnings; zero lets everything begin at once */
    public Pace(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** Waits until the next batch may begin. */
    public synchronized void await() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(earliest - System.nanoTime());
        earliest = System.nanoTime() + interval;
    }
}
