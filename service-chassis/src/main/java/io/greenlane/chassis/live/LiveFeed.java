package io.greenlane.chassis.live;

import io.greenlane.chassis.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One snapshot for all who look: it is taken once a second while anybody does, and sent to everybody when it has changed. A
 * comment every ten seconds keeps the connection open and finds out who has gone.
 *
 * @param <T> the snapshot, written as JSON
 */
public final class LiveFeed<T> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

    /** A viewer holds a connection and little else; more than these are asked to come again. */
    private static final int MOST_VIEWERS = 200;

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final String event;
    private final Supplier<T> snapshots;
    private final Function<T, ?> substance;
    private final JsonMapper json;
    private final InstantSource clock;
    private final List<SseEmitter> viewers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-feed").daemon().factory());
    private @Nullable ScheduledFuture<?> beating;
    private @Nullable Object shown;
    private Instant spokenAt = Instant.EPOCH;
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
        if (!running || viewers.size() >= MOST_VIEWERS) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "TOO_MANY_VIEWERS",
                    "Accept",
                    "Too many people look at this at the moment.",
                    "Ask for application/json now and then, or come again later.");
        }
        long patience = until == null
                ? Duration.ofHours(1).toMillis()
                : Math.max(1, Duration.between(clock.instant(), until).toMillis());
        var viewer = new SseEmitter(patience);
        viewer.onCompletion(() -> viewers.remove(viewer));
        viewer.onTimeout(viewer::complete);
        viewer.onError(gone -> viewers.remove(viewer));
        send(viewer, json.writeValueAsString(snapshots.get()));
        viewers.add(viewer);
        return viewer;
    }

    @Override
    public void start() {
        running = true;
        beating = pulse.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** Ends every stream, so that nobody keeps the service from stopping. */
    @Override
    public void stop() {
        running = false;
        if (beating != null) {
            beating.cancel(true);
        }
        pulse.shutdownNow();
        viewers.forEach(SseEmitter::complete);
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

    private void beat() {
        if (viewers.isEmpty()) {
            shown = null;
            return;
        }
        try {
            T snapshot = snapshots.get();
            Object now = substance.apply(snapshot);
            if (!now.equals(shown)) {
                shown = now;
                String text = json.writeValueAsString(snapshot);
                viewers.forEach(viewer -> send(viewer, text));
                spokenAt = clock.instant();
            } else if (spokenAt.plus(HEARTBEAT.dividedBy(2)).isBefore(clock.instant())) {
                viewers.forEach(LiveFeed::breathe);
                spokenAt = clock.instant();
            }
        } catch (RuntimeException outage) {
            // Whoever looks sees that the figures grow old; the next beat tries again.
            log.warn("The figures for {} cannot be taken: {}", event, outage.toString());
            viewers.forEach(LiveFeed::breathe);
        }
    }

    private void send(SseEmitter viewer, String text) {
        send(viewer, SseEmitter.event().name(event).data(text, MediaType.TEXT_PLAIN));
    }

    private static void breathe(SseEmitter viewer) {
        send(viewer, SseEmitter.event().comment(""));
    }

    private static void send(SseEmitter viewer, SseEmitter.SseEventBuilder message) {
        try {
            viewer.send(message);
        } catch (IOException | IllegalStateException gone) {
            log.debug("A viewer has gone: {}", gone.toString());
            viewer.completeWithError(gone);
        }
    }
}
