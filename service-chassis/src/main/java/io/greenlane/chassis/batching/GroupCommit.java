package io.greenlane.chassis.batching;

import io.greenlane.chassis.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * Lets concurrent requests share one transaction. There is no waiting for company: a writer takes whatever has queued up
 * while the previous commit was on its way, so a lone request commits at once and a crowd shares.
 *
 * <p>A group that fails unexpectedly is tried again one by one, so that one bad neighbour spoils nobody's request.
 */
public final class GroupCommit<I, O> implements AutoCloseable {

    private final int largestGroup;
    private final Function<List<I>, List<O>> commit;
    private final BlockingQueue<Waiting<I, O>> queue;
    private final List<Thread> writers = new ArrayList<>();
    private final Duration patience;
    private volatile boolean open = true;

    /**
     * Starts the writers.
     *
     * @param writers threads that commit, each with one connection
     * @param largestGroup items per transaction at most
     * @param patience how long a request waits for its commit
     * @param commit does the work of a group in one transaction and returns one outcome per item, in order
     */
    public GroupCommit(
            String name, int writers, int largestGroup, Duration patience, Function<List<I>, List<O>> commit) {
        this.largestGroup = largestGroup;
        this.patience = patience;
        this.commit = commit;
        this.queue = new ArrayBlockingQueue<>(largestGroup * 16);
        for (int writer = 0; writer < writers; writer++) {
            this.writers.add(Thread.ofPlatform()
                    .name(name + "-writer-" + writer)
                    .daemon()
                    .start(this::write));
        }
    }

    /**
     * Waits until the item's group has committed.
     *
     * @throws ProblemException 503 when more requests wait than the queue holds, or the commit takes too long
     */
    public O submit(I item) {
        var waiting = new Waiting<I, O>(item, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            throw new OverloadedException();
        }
        try {
            return waiting.outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            throw new OverloadedException();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OverloadedException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        open = false;
        writers.forEach(Thread::interrupt);
    }

    private void write() {
        var group = new ArrayList<Waiting<I, O>>(largestGroup);
        while (open) {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(group, largestGroup - 1);
            commit(group);
        }
    }

    private void commit(List<Waiting<I, O>> group) {
        try {
            List<O> outcomes = commit.apply(group.stream().map(Waiting::item).toList());
            for (int index = 0; index < group.size(); index++) {
                group.get(index).outcome.complete(outcomes.get(index));
            }
        } catch (RuntimeException | Error failure) {
            if (group.size() == 1) {
                group.getFirst().outcome.completeExceptionally(failure);
            } else {
                group.forEach(single -> commit(List.of(single)));
            }
        }
    }

    private record Waiting<I, O>(I item, CompletableFuture<O> outcome) {}

    /** More work is waiting than can be done in time. */
    private static final class OverloadedException extends ProblemException {
        private static final long serialVersionUID = 1L;

        OverloadedException() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "OVERLOADED",
                    "More requests are waiting than can be answered in time; send this one again shortly.");
        }
    }
}
