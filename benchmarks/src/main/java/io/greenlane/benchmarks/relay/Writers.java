package io.greenlane.benchmarks.relay;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The writers' threads: on a timetable that does not wait for them (open loop), or as fast as they can. */
final class Writers {

    private final Plan plan;
    private final ToLongFunction<List<Movement>> writing;
    private final long nanosBetween;
    private final long[] commitNanos;
    private final long began;

    /**
     * @param writing commits a transaction and returns how long the commit took, in nanoseconds
     * @param perSecond transactions a second; 0 for as many as go
     */
    Writers(Plan plan, ToLongFunction<List<Movement>> writing, int perSecond) {
        this.plan = plan;
        this.writing = writing;
        this.nanosBetween = perSecond == 0 ? 0 : 1_000_000_000L / perSecond;
        this.commitNanos = new long[plan.transactions()];
        this.began = System.nanoTime();
    }

    /** Writes everything; returns when the last commit has. */
    void run() {
        try (var threads = Executors.newFixedThreadPool(plan.writers())) {
            CompletableFuture.allOf(IntStream.range(0, plan.writers())
                            .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void write(int writer) {
        for (int transaction = writer; transaction < plan.transactions(); transaction += plan.writers()) {
            var content = plan.contentOf(transaction);
            awaitUntil(due(transaction));
            commitNanos[transaction] = writing.applyAsLong(content);
        }
    }

    private static void awaitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** When this transaction had to begin; a writer that is late does not excuse itself by beginning late. */
    private long due(int transaction) {
        return began + transaction * nanosBetween;
    }

    long began() {
        return began;
    }

    /** When the event's transaction had to begin. */
    long dueOf(int event) {
        return due(event / plan.group());
    }

    long[] commitNanos() {
        return commitNanos;
    }
}
