package io.greenlane.benchmarks.floor;

import io.greenlane.benchmarks.machine.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Takes rows from the outbox to Kafka, woken by each commit, and deletes them when Kafka has them. */
final class FloorRelay implements AutoCloseable {

    private static final int BATCH = 500;

    private final Semaphore wanted = new Semaphore(0);
    private final DatabaseAddress database;
    private final KafkaProducer<String, String> producer;
    private final Thread thread;
    private volatile boolean closing;

    FloorRelay(DatabaseAddress database, String kafka) {
        this.database = database;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new StringSerializer());
        this.thread = Thread.ofPlatform().daemon().name("floor-relay").start(this::work);
    }

    void wake() {
        wanted.release();
    }

    private void work() {
        try (Connection connection = Floor.connect(database);
                PreparedStatement select = connection.prepareStatement(
                        "select position, event_key, payload from outbox order by position limit " + BATCH);
                PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any(?)")) {
            while (!closing) {
                wanted.acquire();
                wanted.drainPermits();
                while (relay(connection, select, delete) == BATCH && !closing) {
                    // There may be more.
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (SQLException | ExecutionException failed) {
            throw new IllegalStateException("The floor's relay failed", failed);
        }
    }

    private int relay(Connection connection, PreparedStatement select, PreparedStatement delete)
            throws SQLException, InterruptedException, ExecutionException {
        List<Long> positions = new ArrayList<>();
        List<Future<?>> sent = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
                sent.add(producer.send(new ProducerRecord<>(Floor.TOPIC, rows.getString(2), rows.getString(3))));
            }
        }
        for (Future<?> one : sent) {
            one.get();
        }
        if (!positions.isEmpty()) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
        return positions.size();
    }

    @Override
    public void close() {
        closing = true;
        wanted.release();
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
