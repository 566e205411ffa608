package io.greenlane.declaration.tracking;

import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.declaration.lifecycle.StatusesMoved;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets a request wait for the decision on its declaration without asking the database again and again: the batch that
 * applies decisions wakes it after its commit. Another replica may have applied it, so the database is looked at from
 * time to time too.
 */
@Component
public class DecisionWatch {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Whoever waits holds one of the service's places for work; half of them stay free for those who do not. */
    private static final int MOST_WAITING = 100;

    private final ConcurrentMap<String, List<Expected>> waiting = new ConcurrentHashMap<>();
    private final Expected nothing = new Expected("", 0);
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Standings standings;

    DecisionWatch(Standings standings) {
        this.standings = standings;
    }

    /** Somebody who waits for the decision on one version; to be closed when he does no more. */
    public final class Expected implements AutoCloseable {
        private final String mrn;
        private final int version;
        private final CompletableFuture<Standing> news = new CompletableFuture<>();

        private Expected(String mrn, int version) {
            this.mrn = mrn;
            this.version = version;
        }

        private boolean isAnsweredBy(Standing standing) {
            return standing.version() >= version && standing.isSettled();
        }

        @Override
        public void close() {
            if (this == nothing) {
                return;
            }
            places.release();
            waiting.computeIfPresent(mrn, (key, others) -> {
                others.remove(this);
                return others.isEmpty() ? null : others;
            });
        }
    }

    /**
     * Starts to listen, before the declaration is stored; for who will not wait there is nothing to do, nor for who comes
     * when too many wait: to wait is a preference, not a right.
     */
    Expected expect(String mrn, int version, Duration patience) {
        if (patience.isZero() || !places.tryAcquire()) {
            return nothing;
        }
        var expected = new Expected(mrn, version);
        waiting.compute(mrn, (key, others) -> {
            List<Expected> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(expected);
            return all;
        });
        return expected;
    }

    /**
     * Waits until the version has been decided.
     *
     * @return empty when that takes longer than the patience
     */
    Optional<Standing> await(Expected expected, Duration patience) {
        if (expected == nothing) {
            return Optional.empty();
        }
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0; left = end - System.nanoTime()) {
            try {
                return Optional.of(expected.news.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException nothingYet) {
                Optional<Standing> stored = standings.find(expected.mrn).filter(expected::isAnsweredBy);
                if (stored.isPresent()) {
                    return stored;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return Optional.empty();
    }

    /** The declaration as it is now, unless a newer version has come. */
    Standing look(Standing before) {
        return standings
                .find(before.mrn())
                .filter(now -> now.version() == before.version())
                .orElse(before);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void moved(StatusesMoved moved) {
        if (waiting.isEmpty()) {
            return;
        }
        for (NextStep step : moved.steps()) {
            for (Expected listener : waiting.getOrDefault(step.after().mrn(), List.of())) {
                if (listener.isAnsweredBy(step.after())) {
                    listener.news.complete(step.after());
                }
            }
        }
    }
}
