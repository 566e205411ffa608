package io.greenlane.chassis.live;

import io.greenlane.chassis.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One snapshot for all who look: it is taken once a second while anybody does, and sent to each who has another one. A
 * comment every five seconds keeps the connection open and finds out who has gone.
 *
 * @param <T> the snapshot, written as JSON
 */
public final class LiveFeed<T> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

    /** A viewer holds a connection and little else; more than these are asked to come again. */
    static final int MOST_VIEWERS = 200;

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration WITHOUT_EXPIRY = Duration.ofHours(1);

    private final String event;
    private final Supplier<T> snapshots;
    private final Function<T, ?> substance;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_VIEWERS);
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable ScheduledExecutorService pulse;
    private @Nullable ScheduledFuture<?> beating;
    private volatile @Nullable Figures latest;
    private volatile boolean running;

    /**
     * @param event the name of the events
     * @param snapshots takes a snapshot
     * @param substance what of a snapshot is worth telling when it changes, so not the time at which it was taken
     */
    public LiveFeed(
            String event, Supplier<T> snapshots, Function<T, ?> substance, JsonMapper json, InstantSource clock) {
        this.event = event;
        this.snapshots = snapshots;
        this.substance = substance;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Lets somebody look until his token expires.
     *
     * @throws ProblemException 503 when too many look already
     */
    public SseEmitter watch(@Nullable Instant until) {
        Instant now = clock.instant();
        // Many may come at once, after a restart say; they share what one of them asks for.
        Figures figures = recent(now);
        if (!running || !places.tryAcquire()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "TOO_MANY_VIEWERS",
                    "Accept",
                    "Too many people look at this at the moment.",
                    "Ask for application/json now and then, or come again later.");
        }
        Duration patience = until == null ? WITHOUT_EXPIRY : Duration.between(now, until);
        var stream = new SseEmitter(Math.max(1, patience.toMillis()));
        var viewer = new Viewer(stream, event, senders, this::left, now);
        viewers.add(viewer);
        viewer.offer(figures, Instant.MIN);
        if (!running) {
            viewer.end();
        }
        return stream;
    }

    @Override
    public void start() {
        latest = null;
        running = true;
        pulse = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("live-feed").daemon().factory());
        beating = pulse.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends every stream, so that nobody keeps the service from stopping. */
    @Override
    public void stop() {
        running = false;
        if (beating != null && pulse != null) {
            beating.cancel(true);
            pulse.shutdown();
        }
        viewers.forEach(Viewer::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server waits for its last requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void left(Viewer viewer) {
        viewers.remove(viewer);
        places.release();
    }

    private void beat() {
        if (viewers.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Instant silentSince = now.minus(SILENCE);
        try {
            Figures figures = take(now);
            viewers.forEach(viewer -> viewer.offer(figures, silentSince));
        } catch (RuntimeException outage) {
            // Whoever looks sees that the figures grow old; the next beat tries again.
            log.warn("The figures for {} cannot be taken: {}", event, outage.toString());
            viewers.forEach(viewer -> viewer.breathe(now, silentSince));
        }
    }

    private synchronized Figures recent(Instant now) {
        Figures known = latest;
        return known != null && now.isBefore(known.takenAt().plus(BEAT)) ? known : take(now);
    }

    private synchronized Figures take(Instant now) {
        T snapshot = snapshots.get();
        Figures taken = new Figures(substance.apply(snapshot), json.writeValueAsString(snapshot), now);
        latest = taken;
        return taken;
    }
}
