package io.greenlane.chassis.messaging;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, with what could be read of it.
 *
 * @param received the event; absent when it is unreadable or refused
 * @param unreadable why; absent when it can be handled
 */
record Delivery<T>(
        ConsumerRecord<String, byte[]> kafka,
        UUID id,
        String type,
        Instant time,
        @Nullable String traceparent,
        @Nullable Received<T> received,
        @Nullable String unreadable) {

    /** The record's key, as it can be kept. */
    String key() {
        return kafka.key() == null ? "" : Keepable.key(kafka.key());
    }
}
