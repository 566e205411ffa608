package io.greenlane.benchmarks.relay;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event on its way out, and where its row lies in the outbox; -1 if it has none. */
record Outgoing(long position, ProducerRecord<String, byte[]> record) {

    /** With the headers that the chassis writes. */
    static Outgoing of(
            long position, String id, String topic, String key, String type, String occurredAt, byte[] payload) {
        var record = new ProducerRecord<>(topic, key, payload);
        var headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(id));
        headers.add("ce_source", bytes("/relay-comparison"));
        headers.add("ce_type", bytes(type));
        headers.add("ce_time", bytes(occurredAt));
        headers.add("content-type", bytes("application/json"));
        return new Outgoing(position, record);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
