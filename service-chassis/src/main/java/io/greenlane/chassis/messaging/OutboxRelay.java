package io.greenlane.chassis.messaging;

import io.greenlane.chassis.batching.Pace;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
final class OutboxRelay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    static final int BATCH = 500;

    /** Keeps a batch of the largest bodies well inside a small heap; in bytes. */
    private static final long BATCH_VOLUME = 8_000_000;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BACK_OFF = Duration.ofMillis(500);

    /** How long a topic that does not exist is left alone, so that it holds up no other. */
    private static final Duration ABSENCE = Duration.ofSeconds(30);

    private static final String NEXT = """
            select position, event_id, topic, event_key, type, occurred_at, traceparent, payload, found from (
                select *, count(*) over () as found,
                    sum(octet_length(payload)) over (order by position) - octet_length(payload) as volume_before
                from (
                    select * from chassis.outbox where refusal is null and topic <> all(?) order by position limit ?
                ) as oldest
            ) as batch
            where volume_before < ? order by position
            """;

    /**
     * A delete that a crash undoes only sends its events again, under ids that consumers know; so the relay need not
     * wait for the disk once more after every flight. A setting for this statement's transaction alone.
     */
    private static final String DELETE = """
            delete from chassis.outbox
            using (select set_config('synchronous_commit', 'off', true)) as without_waiting
            where position = any(?)
            """;

    private final String source;
    private final JdbcTemplate jdbc;
    private final Supplier<Producer<String, byte[]>> producers;
    private final RelayWake wake;
    private final Pace pace;
    private final InstantSource clock;
    private final Counter relayed;
    private final Map<String, Instant> absent = new HashMap<>();
    private @Nullable Producer<String, byte[]> producer;

    OutboxRelay(
            String source,
            JdbcTemplate jdbc,
            Supplier<Producer<String, byte[]>> producers,
            RelayWake wake,
            Duration pace,
            InstantSource clock,
            MeterRegistry meters) {
        this.source = source;
        this.jdbc = jdbc;
        this.producers = producers;
        this.wake = wake;
        this.pace = new Pace(pace);
        this.clock = clock;
        this.relayed = meters.counter("greenlane.outbox.relayed");
    }

    /** Relays until the thread is interrupted; survives outages of the database and of Kafka. */
    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    pace.await();
                    boolean more = relayBatch();
                    while (more) {
                        more = relayBatch();
                    }
                    wake.await(IDLE);
                } catch (DataAccessException | KafkaException outage) {
                    log.warn("The relay waits for the database or Kafka", outage);
                    close();
                    wake.await(BACK_OFF);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /**
     * Sends the oldest events and waits for their acknowledgement. A failed record ends the flight, so that none of its
     * key overtakes it; those before it are seen to their end first.
     *
     * @return whether there is more to send at once
     */
    boolean relayBatch() throws InterruptedException {
        List<Waiting> batch = nextBatch();
        if (batch.isEmpty()) {
            return false;
        }
        List<Future<RecordMetadata>> flights = send(batch);
        var acknowledged = new ArrayList<Long>(flights.size());
        Map<Waiting, Throwable> failed = new LinkedHashMap<>();
        for (int index = 0; index < flights.size(); index++) {
            Waiting event = batch.get(index);
            try {
                flights.get(index).get();
                acknowledged.add(event.position);
            } catch (ExecutionException failure) {
                failed.put(event, failure.getCause());
            }
        }
        delete(acknowledged);
        relayed.increment(acknowledged.size());
        failed.forEach(this::putAside);
        int found = batch.getFirst().found;
        return found == BATCH || found > flights.size();
    }

    /** As many as Kafka accepts; the last may have failed at once. */
    private List<Future<RecordMetadata>> send(List<Waiting> batch) {
        Producer<String, byte[]> open = openProducer();
        List<Future<RecordMetadata>> flights = new ArrayList<>(batch.size());
        for (Waiting event : batch) {
            Future<RecordMetadata> flight = open.send(record(event));
            flights.add(flight);
            if (flight.state() == Future.State.FAILED) {
                break;
            }
        }
        return flights;
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

    /** @throws KafkaException unless the failure concerns this event or its topic alone */
    private void putAside(Waiting event, Throwable failure) {
        if (failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException) {
            log.error("Kafka will never take event {} of type {}", event.eventId, event.type, failure);
            jdbc.update("update chassis.outbox set refusal = ? where position = ?", failure.toString(), event.position);
        } else if (failure instanceof TimeoutException
                && failure.getCause() instanceof UnknownTopicOrPartitionException) {
            log.error("Topic {} does not exist; its events wait while others go on", event.topic);
            absent.put(event.topic, clock.instant().plus(ABSENCE));
        } else {
            throw new KafkaException("Event " + event.eventId + " was not acknowledged", failure);
        }
    }

    private void delete(List<Long> positions) {
        if (!positions.isEmpty()) {
            jdbc.update(
                    DELETE,
                    statement -> statement.setArray(
                            1, statement.getConnection().createArrayOf("bigint", positions.toArray())));
        }
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

    @Override
    public void close() {
        if (producer != null) {
            // The relay is stopped by an interrupt, with which the producer would not wait for its own thread's end.
            boolean interrupted = Thread.interrupted();
            producer.close(Duration.ZERO);
            producer = null;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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
                row.getString(8),
                row.getInt(9));
    }

    /** @param found how many were found of which this batch is the start; a batch is cut by its volume */
    private record Waiting(
            long position,
            String eventId,
            String topic,
            String key,
            String type,
            String occurredAt,
            @Nullable String traceparent,
            String payload,
            int found) {}

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
                // How long a topic that does not exist holds up the others before it is put aside.
                "max.block.ms",
                3_000L,
                "max.request.size",
                4_194_304,
                "compression.type",
                "lz4");
    }
}
