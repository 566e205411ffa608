package io.greenlane.benchmarks.relay;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The chassis's loop (the oldest rows, one flight of records, one delete of what was acknowledged) with another way to
 * learn that there are rows.
 */
final class TableRelay implements Relay {

    private static final Logger log = LoggerFactory.getLogger(TableRelay.class);

    private static final int BATCH = 500;
    private static final long BATCH_VOLUME = 8_000_000;

    /** A producer that cannot get rid of its records would else never close. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NEXT = """
            select position, event_id, topic, event_key, type, occurred_at, traceparent, payload from (
                select *, sum(octet_length(payload)) over (order by position) - octet_length(payload) as volume_before
                from (select * from chassis.outbox where refusal is null order by position limit ?) as oldest
            ) as batch
            where volume_before < ? order by position
            """;

    private final JdbcTemplate jdbc;
    private final Producer<String, byte[]> producer;
    private final Supplier<Pause> pauses;
    private @Nullable Pause pause;
    private @Nullable Thread relaying;

    TableRelay(JdbcTemplate jdbc, Producer<String, byte[]> producer, Supplier<Pause> pauses) {
        this.jdbc = jdbc;
        this.producer = producer;
        this.pauses = pauses;
    }

    @Override
    public void start() {
        Pause opened = pauses.get();
        pause = opened;
        relaying = Thread.ofPlatform().name("table-relay").daemon().start(() -> relay(opened));
    }

    private void relay(Pause between) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (relayBatch() < BATCH) {
                    between.await();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                log.error("The relay has ended", failure);
            }
        }
    }

    private int relayBatch() throws InterruptedException, ExecutionException {
        List<Outgoing> batch = jdbc.query(NEXT, TableRelay::outgoing, BATCH, BATCH_VOLUME);
        if (batch.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> flights = new ArrayList<>(batch.size());
        for (Outgoing event : batch) {
            flights.add(producer.send(event.record()));
        }
        for (Future<RecordMetadata> flight : flights) {
            flight.get();
        }
        delete(jdbc, batch.stream().map(Outgoing::position).toList());
        return batch.size();
    }

    /** The acknowledged rows, in one round trip. */
    static void delete(JdbcTemplate jdbc, List<Long> positions) {
        jdbc.update(
                "delete from chassis.outbox where position = any(?)",
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("bigint", positions.toArray())));
    }

    private static Outgoing outgoing(ResultSet row, int number) throws SQLException {
        return Outgoing.of(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant().toString(),
                row.getString(8).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void committed() {
        Pause opened = pause;
        if (opened != null) {
            opened.committed();
        }
    }

    @Override
    public void close() {
        try {
            Thread running = relaying;
            if (running != null) {
                running.interrupt();
                running.join(PATIENCE);
            }
            Pause opened = pause;
            if (opened != null) {
                opened.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            producer.close(PATIENCE);
        }
    }
}
