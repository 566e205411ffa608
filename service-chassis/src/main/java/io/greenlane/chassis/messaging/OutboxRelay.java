package io.greenlane.chassis.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes events from the outbox to Kafka, in order of position, and deletes what Kafka has acknowledged: one query, one
 * flight of records and one delete for a batch of any size. One object serves one leadership (see
 * {@link RelayLeadership}), in one thread.
 *
 * <p>A crash between the acknowledgement and the delete sends a batch again; consumers know its ids. Records of a key
 * cannot overtake each other: the idempotent producer keeps a partition's order and never gives up on a record by time.
 */
final class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    static final int BATCH = 500;

    /** Keeps a batch of the largest bodies well inside a small heap; in bytes. */
    private static final long BATCH_VOLUME = 8_000_000;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BACK_OFF = Duration.ofMillis(500);

    /** How long a topic that does not exist is left alone, so that it holds up no other. */
    private static final Duration ABSENCE = Duration.ofSeconds(30);

    private static final String NEXT = """
            select position, event_id, topic, event_key, type, occurred_at, traceparent, payload from (
                select *, sum(octet_length(payload)) over (order by position) - octet_length(payload) as volume_before
                from (
                    select * from chassis.outbox where refusal is null and topic <> all(?) order by position limit ?
                ) as oldest
            ) as batch
            where volume_before < ? order by position
            """;

    private final String source;
    private final JdbcTemplate jdbc;
    private final Supplier<Producer<String, byte[]>> producers;
    private final RelayWake wake;
    private final InstantSource clock;
    private final Counter relayed;
    private final Map<String, Instant> absent = new HashMap<>();
    private @Nullable Producer<String, byte[]> producer;

    OutboxRelay(
            String source,
            JdbcTemplate jdbc,
            Supplier<Producer<String, byte[]>> producers,
            RelayWake wake,
            InstantSource clock,
            MeterRegistry meters) {
        this.source = source;
        this.jdbc = jdbc;
        this.producers = producers;
        this.wake = wake;
        this.clock = clock;
        this.relayed = meters.counter("greenlane.outbox.relayed");
    }

    /** Relays until the thread is interrupted; survives outages of the database and of Kafka. */
    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    if (relayBatch() < BATCH) {
                        wake.await(IDLE);
                    }
                } catch (DataAccessException | KafkaException outage) {
                    log.warn("The relay waits for the database or Kafka", outage);
                    closeProducer();
                    wake.await(BACK_OFF);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            closeProducer();
        }
    }

    /** Sends the oldest events and waits for their acknowledgement; returns how many there were. */
    int relayBatch() throws InterruptedException {
        List<Waiting> batch = nextBatch();
        if (batch.isEmpty()) {
            return 0;
        }
        Producer<String, byte[]> open = openProducer();
        List<Future<RecordMetadata>> flights = new ArrayList<>(batch.size());
        for (Waiting event : batch) {
            flights.add(open.send(record(event)));
        }
        var acknowledged = new ArrayList<Long>(batch.size());
        for (int index = 0; index < batch.size(); index++) {
            Waiting event = batch.get(index);
            if (arrived(event, flights.get(index))) {
                acknowledged.add(event.position);
            }
        }
        delete(acknowledged);
        relayed.increment(acknowledged.size());
        return batch.size();
    }

    private List<Waiting> nextBatch() {
        absent.values().removeIf(until -> clock.instant().isAfter(until));
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(NEXT);
                    statement.setArray(
                            1, connection.createArrayOf("text", absent.keySet().toArray()));
                    statement.setInt(2, BATCH);
                    statement.setLong(3, BATCH_VOLUME);
                    return statement;
                },
                OutboxRelay::waiting);
    }

    private boolean arrived(Waiting event, Future<RecordMetadata> flight) throws InterruptedException {
        try {
            flight.get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RecordTooLargeException
                    || failed.getCause() instanceof InvalidRecordException) {
                log.error("Kafka will never take event {} of type {}", event.eventId, event.type, failed.getCause());
                jdbc.update(
                        "update chassis.outbox set refusal = ? where position = ?",
                        failed.getCause().toString(),
                        event.position);
                return false;
            }
            if (failed.getCause() instanceof TimeoutException
                    && failed.getCause().getCause() instanceof UnknownTopicOrPartitionException) {
                log.error("Topic {} does not exist; its events wait while others go on", event.topic);
                absent.put(event.topic, clock.instant().plus(ABSENCE));
                return false;
            }
            throw new KafkaException("Event " + event.eventId + " was not acknowledged", failed.getCause());
        }
    }

    private void delete(List<Long> positions) {
        jdbc.update(
                "delete from chassis.outbox where position = any(?)",
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("bigint", positions.toArray())));
    }

    private ProducerRecord<String, byte[]> record(Waiting event) {
        var record = new ProducerRecord<>(event.topic, event.key, event.payload.getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.write(
                record.headers(), event.eventId, source, event.type, event.occurredAt, event.traceparent);
        return record;
    }

    private Producer<String, byte[]> openProducer() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
        }
        return open;
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static Waiting waiting(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Waiting(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, java.time.OffsetDateTime.class).toInstant().toString(),
                row.getString(7),
                row.getString(8));
    }

    private record Waiting(
            long position,
            String eventId,
            String topic,
            String key,
            String type,
            String occurredAt,
            @Nullable String traceparent,
            String payload) {}

    /** What the producer must hold to: never reorder, never give up, wait for no company. */
    static Map<String, Object> producerSettings() {
        return Map.of(
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                0,
                "delivery.timeout.ms",
                Integer.MAX_VALUE,
                "request.timeout.ms",
                10_000,
                "max.block.ms",
                10_000L,
                "max.request.size",
                4_194_304,
                "compression.type",
                "lz4");
    }
}
