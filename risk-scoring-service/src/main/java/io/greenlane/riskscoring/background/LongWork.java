package io.greenlane.riskscoring.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works of one kind in the background, of which the database knows whether anybody is at them. */
public final class LongWork {

    private static final Logger log = LoggerFactory.getLogger(LongWork.class);

    /** A work that has told nothing for so long is over: six heartbeats, which no pause of a healthy service takes. */
    public static final Duration DEAD_AFTER = Duration.ofMinutes(1);

    private final String kind;
    private final Memory memory;
    private final InstantSource clock;
    private final Executor background;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /** @param kind as the log calls such a work */
    public LongWork(String kind, Memory memory, InstantSource clock, Executor background) {
        this.kind = kind;
        this.memory = memory;
        this.clock = clock;
        this.background = background;
    }

    /** The works in the database. */
    public interface Memory {

        /** Those that run here tell that they do. */
        void alive(Collection<UUID> ids, Instant now);

        /** @return how many were ended that have told nothing since then */
        int endDead(Instant silentSince);
    }

    /** It counts as running from now on, also while it waits for its turn. */
    public void start(UUID id, Runnable work) {
        running.add(id);
        try {
            background.execute(() -> {
                try {
                    work.run();
                } finally {
                    running.remove(id);
                }
            });
        } catch (RejectedExecutionException closing) {
            running.remove(id);
            throw closing;
        }
    }

    /** Tells of the works that run here, and ends those that nothing was heard of, here or at another instance. */
    public void beat() {
        Instant now = clock.instant();
        if (!running.isEmpty()) {
            memory.alive(running, now);
        }
        int ended = memory.endDead(now.minus(DEAD_AFTER));
        if (ended > 0) {
            log.warn("{} {}(s) ended, of which nothing was heard for {}", ended, kind, DEAD_AFTER);
        }
    }
}
