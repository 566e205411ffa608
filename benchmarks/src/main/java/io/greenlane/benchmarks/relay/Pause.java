package io.greenlane.benchmarks.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a relay that has emptied the outbox learns that there is more. */
interface Pause extends AutoCloseable {

    void await() throws InterruptedException;

    /** Tells of a commit in this process. */
    default void committed() {}

    @Override
    default void close() {}

    /** Looks again after a while. */
    static Pause polling(Duration interval) {
        return () -> Thread.sleep(interval);
    }

    /** Is called by the writers' own process after each commit; looks once a second if not, as the chassis does. */
    final class Called implements Pause {

        private final Semaphore calls = new Semaphore(0);

        @Override
        public void await() throws InterruptedException {
            boolean _ = calls.tryAcquire(1, TimeUnit.SECONDS);
            calls.drainPermits();
        }

        @Override
        public void committed() {
            if (calls.availablePermits() == 0) {
                calls.release();
            }
        }
    }
}
