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

    private final Map<String, Class<? extends T>> types;
    private final JsonMapper json;

    EventReader(Map<String, Class<? extends T>> types, JsonMapper json) {
        this.types = types;
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
        if (kafka.value() == null || kafka.key() == null) {
            return Optional.of(new Delivery<>(
                    kafka, id, headers.type(), time, headers.traceparent(), null, "The record has no key or no body"));
        }
        try {
            Received<T> received =
                    new Received<>(id, headers.type(), time, kafka.key(), json.readValue(kafka.value(), body));
            return Optional.of(new Delivery<>(kafka, id, headers.type(), time, headers.traceparent(), received, null));
        } catch (JacksonException malformed) {
            return Optional.of(new Delivery<>(
                    kafka, id, headers.type(), time, headers.traceparent(), null, malformed.getOriginalMessage()));
        }
    }

    /** Reads a stored body again, after its repair. */
    Received<T> read(UUID id, String type, Instant time, String key, byte[] payload) {
        Class<? extends T> body = types.get(type);
        if (body == null) {
            throw new UnreadableEventException("The subscription does not read events of type " + type, null);
        }
        try {
            return new Received<>(id, type, time, key, json.readValue(payload, body));
        } catch (JacksonException malformed) {
            throw new UnreadableEventException(malformed.getOriginalMessage(), malformed);
        }
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
