package io.greenlane.benchmarks.relay;

import io.greenlane.benchmarks.machine.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the commits from the write-ahead log by a replication slot and sends them as they come; nothing is polled and
 * nothing waits for a flight to end. Acknowledged rows are deleted off the critical path, ten times a second.
 */
final class ReplicationRelay implements Relay {

    private static final Logger log = LoggerFactory.getLogger(ReplicationRelay.class);

    private static final String NAME = "relay_comparison";
    private static final Duration SWEEP = Duration.ofMillis(100);

    private final DatabaseAddress address;
    private final JdbcTemplate jdbc;
    private final Producer<String, byte[]> producer;
    private @Nullable Connection replication;
    private @Nullable Thread reading;
    private @Nullable Thread sweeping;

    ReplicationRelay(DatabaseAddress address, JdbcTemplate jdbc, Producer<String, byte[]> producer) {
        this.address = address;
        this.jdbc = jdbc;
        this.producer = producer;
    }

    @Override
    public void start() {
        jdbc.execute("create publication " + NAME + " for table chassis.outbox"
                + " (position, event_id, topic, event_key, type, occurred_at, payload) with (publish = 'insert')");
        try {
            Connection connection = connect();
            replication = connection;
            PGReplicationStream stream = open(connection.unwrap(PGConnection.class));
            Flights flights = new Flights(end -> confirm(stream, end));
            reading = Thread.ofPlatform().name("stream-relay").daemon().start(() -> read(stream, flights));
            sweeping = Thread.ofPlatform().name("stream-relay-sweeper").daemon().start(() -> sweep(flights));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, address.user());
        PGProperty.PASSWORD.set(properties, address.password());
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "18");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    private static PGReplicationStream open(PGConnection connection) throws SQLException {
        var api = connection.getReplicationAPI();
        api.createReplicationSlot()
                .logical()
                .withSlotName(NAME)
                .withOutputPlugin("pgoutput")
                .make();
        return api.replicationStream()
                .logical()
                .withSlotName(NAME)
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", NAME)
                .withSlotOption("messages", true)
                .withStatusInterval(1, TimeUnit.SECONDS)
                .start();
    }

    private static void confirm(PGReplicationStream stream, LogSequenceNumber end) {
        stream.setAppliedLSN(end);
        stream.setFlushedLSN(end);
    }

    private void read(PGReplicationStream stream, Flights flights) {
        try {
            Flights.@Nullable Transaction transaction = null;
            while (!Thread.currentThread().isInterrupted()) {
                switch (PgOutput.read(stream.read())) {
                    case PgOutput.Change.Begun _ -> transaction = flights.begin();
                    case PgOutput.Change.Published(Outgoing event) ->
                        send(flights, Objects.requireNonNull(transaction), event);
                    case PgOutput.Change.Committed(LogSequenceNumber end) ->
                        flights.committed(Objects.requireNonNull(transaction), end);
                    case PgOutput.Change.Irrelevant _ -> {}
                }
            }
        } catch (SQLException | RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                log.error("The relay has ended", failure);
            }
        }
    }

    private void send(Flights flights, Flights.Transaction transaction, Outgoing event) {
        flights.took(transaction);
        var _ = producer.send(event.record(), (metadata, failure) -> {
            if (failure == null) {
                flights.landed(transaction, event.position());
            } else {
                // What did not arrive is never confirmed; a restart begins there.
                log.error("Kafka did not take an event", failure);
            }
        });
    }

    private void sweep(Flights flights) {
        try {
            while (true) {
                Thread.sleep(SWEEP);
                delete(flights);
            }
        } catch (InterruptedException closing) {
            delete(flights);
        }
    }

    private void delete(Flights flights) {
        List<Long> positions = flights.takeAcknowledged();
        if (!positions.isEmpty()) {
            TableRelay.delete(jdbc, positions);
        }
    }

    @Override
    public void close() {
        try {
            end(reading);
            Connection connection = replication;
            if (connection != null) {
                // A reader that waits for the next commit holds the connection's lock; only the socket's end ends it.
                connection.abort(Runnable::run);
            }
            end(sweeping);
            dropSlot();
            jdbc.execute("drop publication if exists " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            producer.close(TableRelay.PATIENCE);
        }
    }

    private static void end(@Nullable Thread thread) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(2));
        }
    }

    /** Waits until the server has noticed that the reader is gone, then frees the log it kept for it. */
    private void dropSlot() throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            Integer left = jdbc.queryForObject(
                    "select count(*) from pg_replication_slots where slot_name = ?", Integer.class, NAME);
            if (left != null && left == 0) {
                return;
            }
            jdbc.query(
                    "select pg_drop_replication_slot(slot_name) from pg_replication_slots"
                            + " where slot_name = ? and not active",
                    row -> {},
                    NAME);
            Thread.sleep(50);
        }
        throw new IllegalStateException("The slot " + NAME + " stays in use");
    }
}
