package io.greenlane.chassis.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, Kafka protocol binding, binary content mode: the envelope is the record's headers. */
record CloudEventHeaders(
        String id,
        String source,
        String type,
        @Nullable Instant time,
        @Nullable String traceparent) {

    private static final byte[] VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");

    /** W3C Trace Context; anything else in the header is no trace and would only spoil what it is written into. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    static void write(
            Headers headers, String id, String source, String type, String time, @Nullable String traceparent) {
        headers.add("ce_specversion", VERSION);
        headers.add("ce_id", bytes(id));
        headers.add("ce_source", bytes(source));
        headers.add("ce_type", bytes(type));
        headers.add("ce_time", bytes(time));
        headers.add("content-type", JSON);
        if (traceparent != null) {
            headers.add("traceparent", bytes(traceparent));
        }
    }

    /** @throws UnreadableEventException when a required attribute is missing or the time is no RFC 3339 time */
    static CloudEventHeaders read(Headers headers) {
        String time = text(headers, "ce_time");
        try {
            return new CloudEventHeaders(
                    required(headers, "ce_id"),
                    required(headers, "ce_source"),
                    required(headers, "ce_type"),
                    time == null ? null : java.time.OffsetDateTime.parse(time).toInstant(),
                    traceparent(headers));
        } catch (DateTimeException malformed) {
            throw new UnreadableEventException("The header ce_time is not an RFC 3339 time: " + time, malformed);
        }
    }

    /** The event's id as the inbox knows it; a foreign id is told apart by its source, as CloudEvents demands. */
    UUID identity() {
        if (id.length() == 36) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException notOurs) {
                return hashed();
            }
        }
        return hashed();
    }

    private UUID hashed() {
        return UUID.nameUUIDFromBytes(bytes(source + "\n" + id));
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable String traceparent(Headers headers) {
        String value = text(headers, "traceparent");
        return value != null && TRACEPARENT.matcher(value).matches() ? value : null;
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableEventException("The header " + name + " is missing", null);
        }
        return value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
