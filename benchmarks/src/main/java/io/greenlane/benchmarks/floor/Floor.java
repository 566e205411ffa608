package io.greenlane.benchmarks.floor;

import io.greenlane.benchmarks.load.Latencies;
import io.greenlane.benchmarks.machine.DatabaseAddress;
import io.greenlane.benchmarks.machine.PlatformCpu;
import io.greenlane.benchmarks.machine.PlatformMeter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One row and one outbox row in one commit, a relay to Kafka that deletes what was acknowledged, a consumer that reads it:
 * the least that a durable decision by message can be made of, on the same PostgreSQL and the same broker as the platform,
 * in a database and a topic of its own, with no framework in between.
 */
public final class Floor implements AutoCloseable {

    static final String TOPIC = "bench-floor";

    private static final String DATABASE = "bench_floor";
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final DatabaseAddress database;
    private final PlatformMeter meter;
    private final SortedMap<String, Double> idle;
    private final FloorRelay relay;
    private final FloorReader reader;
    private final AtomicLong ids = new AtomicLong();

    /**
     * Makes the database and the topic.
     *
     * @param superuser of the server
     * @param kafka the broker
     * @param idle what each process of the platform takes a second without work, in CPU milliseconds
     */
    public Floor(DatabaseAddress superuser, String kafka, PlatformMeter meter, Map<String, Double> idle) {
        this.meter = meter;
        this.idle = new TreeMap<>(idle);
        this.database = made(superuser);
        FloorReader.makeTopic(kafka);
        this.reader = new FloorReader(kafka);
        this.relay = new FloorRelay(database, kafka);
    }

    private static DatabaseAddress made(DatabaseAddress superuser) {
        execute(superuser, "create database " + DATABASE);
        DatabaseAddress made = new DatabaseAddress(
                superuser.jdbcUrl().replaceFirst("/[^/]*$", "/" + DATABASE), superuser.user(), superuser.password());
        execute(made, """
                create table declaration (id bigint primary key, body text not null);
                create table outbox (
                    position bigint generated always as identity primary key,
                    event_key text not null,
                    payload text not null)
                """);
        return made;
    }

    private static void execute(DatabaseAddress where, String sql) {
        try (Connection connection = connect(where);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("The floor's database cannot be made", failed);
        }
    }

    static Connection connect(DatabaseAddress where) throws SQLException {
        return DriverManager.getConnection(where.jdbcUrl(), where.user(), where.password());
    }

    /**
     * Writes as fast as it goes, for so long, until the last has been read.
     *
     * @param bodies what is written, over and over
     */
    public FloorMeasured measure(Duration lasting, List<String> bodies) throws InterruptedException {
        PlatformCpu before = meter.read();
        long began = System.nanoTime();
        long from = ids.get();
        List<Long> waits = write(began + lasting.toNanos(), bodies);
        boolean all = reader.awaitUpTo(ids.get(), PATIENCE);
        PlatformCpu spent = meter.read().since(before);
        double seconds = (System.nanoTime() - began) / NANOS;
        long count = ids.get() - from;
        SortedMap<String, Double> cpu = new TreeMap<>();
        for (String process : List.of("postgres", "kafka")) {
            double withoutIdle =
                    spent.byProcess().getOrDefault(process, 0.0) - idle.getOrDefault(process, 0.0) * seconds;
            cpu.put(process, withoutIdle / count);
        }
        cpu.put("JVM", spent.generator() / count);
        return new FloorMeasured(
                count,
                all,
                count / ((reader.lastAt() - began) / NANOS),
                Latencies.of(waits.stream().mapToLong(Long::longValue)),
                Latencies.of(reader.taken().stream().mapToLong(Long::longValue)),
                cpu,
                cpu.values().stream().mapToDouble(Double::doubleValue).sum(),
                spent.foreign() / seconds / MILLIS);
    }

    private List<Long> write(long until, List<String> bodies) throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<Long>>> working = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                working.add(writers.submit(() -> writeUntil(until, bodies)));
            }
            for (Future<List<Long>> one : working) {
                waits.addAll(one.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The floor cannot be written to", failed.getCause());
        }
        return waits;
    }

    private List<Long> writeUntil(long until, List<String> bodies) throws SQLException {
        List<Long> waits = new ArrayList<>();
        try (Connection connection = connect(database);
                PreparedStatement row = connection.prepareStatement("insert into declaration values (?, ?)");
                PreparedStatement event =
                        connection.prepareStatement("insert into outbox (event_key, payload) values (?, ?)")) {
            connection.setAutoCommit(false);
            for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
                long id = ids.incrementAndGet();
                String body = bodies.get((int) (id % bodies.size()));
                row.setLong(1, id);
                row.setString(2, body);
                row.executeUpdate();
                event.setString(1, "" + id);
                event.setString(2, body);
                event.executeUpdate();
                reader.begun(id, now);
                connection.commit();
                waits.add(System.nanoTime() - now);
                relay.wake();
            }
        }
        return waits;
    }

    @Override
    public void close() {
        relay.close();
        reader.close();
    }
}
