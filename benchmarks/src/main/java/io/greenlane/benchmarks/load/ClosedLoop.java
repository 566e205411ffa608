package io.greenlane.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** As many clients as there are connections, each sending as soon as it was answered: finds what a platform can take. */
final class ClosedLoop {

    private final int connections;
    private final Duration lasting;

    ClosedLoop(int connections, Duration lasting) {
        this.connections = connections;
        this.lasting = lasting;
    }

    /** @param work does one piece of work, given when it began */
    <T> List<T> run(LongFunction<T> work) throws InterruptedException {
        long until = System.nanoTime() + lasting.toNanos();
        List<T> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<T>>> clients = new ArrayList<>();
            for (int client = 0; client < connections; client++) {
                clients.add(threads.submit(() -> {
                    List<T> mine = new ArrayList<>();
                    for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
                        mine.add(work.apply(now));
                    }
                    return mine;
                }));
            }
            for (Future<List<T>> client : clients) {
                done.addAll(client.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client of the closed loop failed", failed.getCause());
        }
    }
}
