package io.greenlane.simulator.traffic;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts work by the clock, not by earlier work's end: a slow platform gets the same load as a fast one, and its slowness
 * shows in the answers instead of hiding in the rate. Only the number of unanswered calls is bounded.
 */
public final class OpenLoop {
    private final Ramp ramp;
    private final Semaphore places;

    /** @param mostInFlight more unanswered calls than this make the schedule wait */
    public OpenLoop(Ramp ramp, int mostInFlight) {
        this.ramp = ramp;
        this.places = new Semaphore(mostInFlight);
    }

    /** One piece of work. */
    @FunctionalInterface
    public interface Work {
        /** @param dueNanos when it was due, on the clock of {@link System#nanoTime} */
        void run(int number, long dueNanos);
    }

    /**
     * Runs work number 0 to {@code count - 1} and returns when all have ended.
     *
     * @return how many milliseconds the start of a piece of work fell behind the schedule at worst
     */
    public double run(int count, Work work) throws InterruptedException {
        long start = System.nanoTime();
        long latest = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                int mine = number;
                long due = start + ramp.dueNanos(mine);
                waitUntil(due);
                places.acquire();
                latest = Math.max(latest, System.nanoTime() - due);
                threads.execute(() -> {
                    try {
                        work.run(mine, due);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return latest / 1e6;
    }

    private static void waitUntil(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("The traffic was stopped");
            }
        }
    }
}
