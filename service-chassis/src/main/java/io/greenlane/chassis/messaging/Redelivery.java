package io.greenlane.chassis.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Hands a stored event to its subscription again, past the inbox, in the caller's transaction. */
public final class Redelivery {

    private final Map<String, Target<?>> targets = new HashMap<>();

    Redelivery(List<EventSubscription<?>> subscriptions, JsonMapper json) {
        subscriptions.forEach(subscription -> targets.put(subscription.name(), Target.of(subscription, json)));
    }

    /**
     * Handles the event once.
     *
     * @throws IllegalArgumentException when the body is still unreadable or refused, or the subscription no longer
     *     exists; whatever the handler throws passes through
     */
    public void redeliver(String subscription, UUID id, String type, Instant time, String key, byte[] payload) {
        Target<?> target = targets.get(subscription);
        if (target == null) {
            throw new IllegalArgumentException("There is no subscription named " + subscription);
        }
        try {
            target.handle(id, type, time, key, payload);
        } catch (UnreadableEventException unreadable) {
            throw new IllegalArgumentException("The message cannot be taken: " + unreadable.getMessage(), unreadable);
        }
    }

    private record Target<T>(EventSubscription<T> subscription, EventReader<T> reader) {

        static <T> Target<T> of(EventSubscription<T> subscription, JsonMapper json) {
            return new Target<>(subscription, new EventReader<>(subscription, json));
        }

        void handle(UUID id, String type, Instant time, String key, byte[] payload) {
            subscription.handle(List.of(reader.read(id, type, time, key, payload)));
        }
    }
}
