package io.greenlane.chassis.live;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Somebody who looks. What is sent to him waits for nobody else and nobody for him: while a message is on its way, only the
 * latest of those that follow is kept.
 */
final class Viewer {

    private static final Logger log = LoggerFactory.getLogger(Viewer.class);

    private static final String BREATH = "";

    private final SseEmitter stream;
    private final String event;
    private final Executor senders;
    private final Runnable left;
    private final AtomicReference<@Nullable String> waiting = new AtomicReference<>();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private @Nullable Object shown;
    private Instant spokenTo;

    /**
     * @param senders sends in the background
     * @param left is told once when he has gone
     */
    Viewer(SseEmitter stream, String event, Executor senders, Consumer<Viewer> left, Instant now) {
        this.stream = stream;
        this.event = event;
        this.senders = senders;
        this.left = () -> left.accept(this);
        this.spokenTo = now;
        stream.onCompletion(this::leave);
        stream.onTimeout(() -> {
            // Here and now, or the container takes it for a failure.
            stream.complete();
            leave();
        });
        stream.onError(failure -> leave());
    }

    /** Sends the figures if he has others, or a breath where he has heard nothing for long. */
    synchronized void offer(Figures figures, Instant silentSince) {
        if (!figures.substance().equals(shown)) {
            shown = figures.substance();
            spokenTo = figures.takenAt();
            waiting.set(figures.text());
            send();
        } else {
            breathe(figures.takenAt(), silentSince);
        }
    }

    /** A comment keeps the connection open and finds out whether he has gone. */
    synchronized void breathe(Instant now, Instant silentSince) {
        if (!spokenTo.isAfter(silentSince)) {
            spokenTo = now;
            waiting.compareAndSet(null, BREATH);
            send();
        }
    }

    /** Ends the stream without waiting for what is on its way. */
    void end() {
        senders.execute(stream::complete);
        leave();
    }

    private void send() {
        if (sending.compareAndSet(false, true)) {
            senders.execute(this::sendAll);
        }
    }

    private void sendAll() {
        do {
            for (String text = waiting.getAndSet(null); text != null; text = waiting.getAndSet(null)) {
                send(text);
            }
            sending.set(false);
            // Something may have come between the last look and the line above.
        } while (waiting.get() != null && sending.compareAndSet(false, true));
    }

    private void send(String text) {
        try {
            stream.send(
                    text.equals(BREATH)
                            ? SseEmitter.event().comment("")
                            : SseEmitter.event().name(event).data(text, MediaType.TEXT_PLAIN));
        } catch (IOException | IllegalStateException failure) {
            log.debug("A viewer has gone: {}", failure.toString());
            stream.completeWithError(failure);
            leave();
        }
    }

    private void leave() {
        if (gone.compareAndSet(false, true)) {
            left.run();
        }
    }
}
