package io.greenlane.chassis.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A signal that keeps one wake-up call, however often it is given. */
final class RelayWake {

    private final Semaphore calls = new Semaphore(0);

    void signal() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Waits for a call, at most this long, and tells whether one came. */
    boolean await(Duration atMost) throws InterruptedException {
        boolean called = calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
        return called;
    }
}
