package io.greenlane.chassis.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads Kafka records into a subscription's own records. */
final class EventReader<T> {

    private static final String UNKNOWN = "unknown";

    private final EventSubscription<T> subscription;
    private final Map<String, Class<? extends T>> types;
    private final JsonMapper json;

    EventReader(EventSubscription<T> subscription, JsonMapper json) {
        this.subscription = subscription;
        this.types = subscription.types();
        this.json = json;
    }

    /** The delivery, or nothing for an event of a type the subscription does not read. */
    Optional<Delivery<T>> read(ConsumerRecord<String, byte[]> kafka) {
        CloudEventHeaders headers;
        try {
            headers = CloudEventHeaders.read(kafka.headers());
        } catch (UnreadableEventException unreadable) {
            return Optional.of(withoutEnvelope(kafka, unreadable.getMessage()));
        }
        Class<? extends T> body = types.get(headers.type());
        if (body == null) {
            return Optional.empty();
        }
        UUID id = headers.identity();
        Instant time = headers.time() == null ? Instant.ofEpochMilli(kafka.timestamp()) : headers.time();
        Received<T> received = null;
        String unreadable = null;
        try {
            received = received(kafka, id, headers.type(), time, body);
        } catch (UnreadableEventException refused) {
            unreadable = refused.getMessage();
        }
        return Optional.of(
                new Delivery<>(kafka, id, headers.type(), time, headers.traceparent(), received, unreadable));
    }

    private Received<T> received(
            ConsumerRecord<String, byte[]> kafka, UUID id, String type, Instant time, Class<? extends T> body) {
        if (kafka.key() == null) {
            throw new UnreadableEventException(
                    "The message has no key: write it under the name of what it is about, or nothing keeps its order",
                    null);
        }
        if (kafka.value() == null) {
            throw new UnreadableEventException("The message has no body", null);
        }
        return received(id, type, time, kafka.key(), kafka.value(), body);
    }

    /** Reads a stored body again, after its repair. */
    Received<T> read(UUID id, String type, Instant time, String key, byte[] payload) {
        Class<? extends T> body = types.get(type);
        if (body == null) {
            throw new UnreadableEventException("The subscription does not read events of type " + type, null);
        }
        return received(id, type, time, key, payload, body);
    }

    private Received<T> received(
            UUID id, String type, Instant time, String key, byte[] payload, Class<? extends T> body) {
        Received<T> received;
        try {
            received = new Received<>(id, type, time, key, json.readValue(payload, body));
        } catch (JacksonException malformed) {
            throw new UnreadableEventException(malformed.getOriginalMessage(), malformed);
        }
        subscription.refusal(received).ifPresent(reason -> {
            throw new UnreadableEventException(reason, null);
        });
        return received;
    }

    /** Without an id of its own, a record is known by its place. */
    private static <T> Delivery<T> withoutEnvelope(ConsumerRecord<String, byte[]> kafka, @Nullable String reason) {
        String place = kafka.topic() + "/" + kafka.partition() + "/" + kafka.offset();
        return new Delivery<>(
                kafka,
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                UNKNOWN,
                Instant.ofEpochMilli(kafka.timestamp()),
                null,
                null,
                reason);
    }
}
