package io.greenlane.chassis.batching;

import io.greenlane.chassis.outage.Transience;
import io.greenlane.chassis.problem.ProblemException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Lets concurrent requests share one transaction. A lone request commits at once; while there is traffic groups begin an
 * interval apart, and each takes whatever has queued up meanwhile, so a crowd shares.
 *
 * <p>A group that fails unexpectedly is tried again one by one, so that one bad neighbour spoils nobody's request; a
 * group that an outage fails is told so at once. Who has been told to come again is not committed afterwards.
 */
public final class GroupCommit<I, O> implements AutoCloseable, MeterBinder {

    private final String name;

    private final int largestGroup;
    private final Function<List<I>, List<O>> commit;
    private final BlockingQueue<Waiting<I, O>> queue;
    private final List<Thread> writers = new ArrayList<>();
    private final Duration patience;
    private final Pace pace;
    private final ReentrantLock gathering = new ReentrantLock();
    private final LongAdder turnedAway = new LongAdder();
    private volatile @Nullable DistributionSummary sizes;
    private volatile boolean open = true;

    /**
     * Starts the writers.
     *
     * @param writers threads that commit, each with one connection
     * @param largestGroup items per transaction at most
     * @param patience how long a request waits for its commit
     * @param apart how far apart two groups begin while there is traffic
     * @param commit does the work of a group in one transaction and returns one outcome per item, in order
     */
    public GroupCommit(
            String name,
            int writers,
            int largestGroup,
            Duration patience,
            Duration apart,
            Function<List<I>, List<O>> commit) {
        this.name = name;
        this.largestGroup = largestGroup;
        this.patience = patience;
        this.pace = new Pace(apart);
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
        var waiting = new Waiting<I, O>(item);
        if (!open || !queue.offer(waiting)) {
            throw turnAway();
        }
        try {
            return waiting.outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            throw giveUp(waiting);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw giveUp(waiting);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** The sizes of groups, the queue's length and how many were turned away. */
    @Override
    public void bindTo(MeterRegistry meters) {
        sizes = DistributionSummary.builder("greenlane.commits.group.size")
                .description("Requests that shared one transaction")
                .tag("name", name)
                .register(meters);
        Gauge.builder("greenlane.commits.queue", queue, BlockingQueue::size)
                .description("Requests that wait for a writer")
                .tag("name", name)
                .register(meters);
        FunctionCounter.builder("greenlane.commits.turned.away", turnedAway, LongAdder::sum)
                .description("Requests told to come again: the queue was full or the commit took too long")
                .tag("name", name)
                .register(meters);
    }

    @Override
    public void close() {
        open = false;
        writers.forEach(Thread::interrupt);
        queue.forEach(waiting -> waiting.outcome.completeExceptionally(new OverloadedException()));
    }

    private RuntimeException turnAway() {
        turnedAway.increment();
        return new OverloadedException();
    }

    private RuntimeException giveUp(Waiting<I, O> waiting) {
        turnedAway.increment();
        return waiting.abandon() ? new OverloadedException() : new UndecidedException();
    }

    private void write() {
        var group = new ArrayList<Waiting<I, O>>(largestGroup);
        while (open) {
            group.clear();
            try {
                gather(group);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
            commit(group);
        }
    }

    /** One writer gathers at a time, so that two do not share out what could be one group. */
    private void gather(List<Waiting<I, O>> group) throws InterruptedException {
        gathering.lockInterruptibly();
        try {
            group.add(queue.take());
            pace.await();
            queue.drainTo(group, largestGroup - 1);
        } finally {
            gathering.unlock();
        }
    }

    private void commit(List<Waiting<I, O>> waiting) {
        List<Waiting<I, O>> group = waiting.stream().filter(Waiting::take).toList();
        if (group.isEmpty()) {
            return;
        }
        try {
            List<O> outcomes = commit.apply(group.stream().map(Waiting::item).toList());
            answer(group, outcomes);
        } catch (RuntimeException | Error failure) {
            if (group.size() == 1 || Transience.isOutage(failure)) {
                group.forEach(one -> one.outcome.completeExceptionally(failure));
            } else {
                group.forEach(Waiting::putBack);
                group.forEach(single -> commit(List.of(single)));
            }
        }
    }

    private void answer(List<Waiting<I, O>> group, List<O> outcomes) {
        DistributionSummary summary = sizes;
        if (summary != null) {
            summary.record(group.size());
        }
        if (outcomes.size() != group.size()) {
            // Committed, so nothing may be tried again.
            var defect = new IllegalStateException(outcomes.size() + " outcomes for " + group.size() + " items");
            group.forEach(one -> one.outcome.completeExceptionally(defect));
            return;
        }
        for (int index = 0; index < group.size(); index++) {
            group.get(index).outcome.complete(outcomes.get(index));
        }
    }

    /** An item on its way: a writer takes it or its sender abandons it, never both. */
    private static final class Waiting<I, O> {
        private enum Place {
            QUEUED,
            TAKEN,
            ABANDONED
        }

        private final I item;
        private final CompletableFuture<O> outcome = new CompletableFuture<>();
        private final AtomicReference<Place> place = new AtomicReference<>(Place.QUEUED);

        Waiting(I item) {
            this.item = item;
        }

        I item() {
            return item;
        }

        boolean take() {
            return place.compareAndSet(Place.QUEUED, Place.TAKEN);
        }

        boolean abandon() {
            return place.compareAndSet(Place.QUEUED, Place.ABANDONED);
        }

        void putBack() {
            place.set(Place.QUEUED);
        }
    }

    /** More work is waiting than can be done in time. */
    private static final class OverloadedException extends ProblemException {
        private static final long serialVersionUID = 1L;

        OverloadedException() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "OVERLOADED",
                    "",
                    "More requests are waiting than can be answered in time. Nothing was done.",
                    "Send the request again after the time in Retry-After.");
        }
    }

    /** The commit is on its way and takes too long. */
    private static final class UndecidedException extends ProblemException {
        private static final long serialVersionUID = 1L;

        UndecidedException() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "OVERLOADED",
                    "",
                    "The commit takes too long. It is not known whether the request was carried out.",
                    "Send it again with the same Idempotency-Key, or look first whether it was done.");
        }
    }
}
