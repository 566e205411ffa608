package io.greenlane.benchmarks.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL with production's settings (above all {@code fsync} and {@code synchronous_commit}, which tests do without)
 * and a Kafka broker, each in processes of their own.
 */
public final class MeasuredServers implements AutoCloseable {

    /** As the local platform sets them; checkpoints are asked for between the phases instead of falling into one. */
    private static final Map<String, String> SETTINGS = Map.of(
            "wal_level", "logical",
            "fsync", "on",
            "synchronous_commit", "on",
            "shared_buffers", "256MB",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "30min",
            "max_connections", "120",
            "jit", "off");

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Process broker;
    private final String bootstrapServers;

    private MeasuredServers(EmbeddedPostgres postgres, Process broker, String bootstrapServers) {
        this.postgres = postgres;
        this.broker = broker;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts both and waits until they answer. */
    public static MeasuredServers start() throws IOException {
        Process broker = startBroker();
        String address = addressOf(broker);
        var builder = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60));
        SETTINGS.forEach(builder::setServerConfig);
        return new MeasuredServers(builder.start(), broker, address);
    }

    /** An empty database, its owner being superuser. */
    public DatabaseAddress database(String name) {
        asSuperuser("create database " + name);
        return new DatabaseAddress(postgres.getJdbcUrl(SUPERUSER, name), SUPERUSER, SUPERUSER);
    }

    /** Host and port of the broker. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Writes all dirty pages now, so that no measured phase pays for an earlier one. */
    public void settle() {
        asSuperuser("checkpoint");
    }

    /** The meter of these servers and this JVM. */
    public CpuMeter cpu() {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            long postmaster = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
            return new CpuMeter(postmaster, broker.pid());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (postgres) {
            broker.getOutputStream().close();
            if (!broker.waitFor(20, TimeUnit.SECONDS)) {
                broker.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            broker.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void asSuperuser(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl(SUPERUSER, SUPERUSER));
    }

    private static Process startBroker() throws IOException {
        Path log = Files.createDirectories(Path.of("target")).resolve("broker.log");
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName()))
                .redirectError(log.toFile())
                .start();
    }

    // The reader stays open: closing it would close the broker's standard output under its feet.
    @SuppressWarnings("resource")
    private static String addressOf(Process broker) {
        try {
            BufferedReader output = broker.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(BrokerProcess.READY)) {
                    Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                    return line.substring(BrokerProcess.READY.length());
                }
            }
            throw new IllegalStateException("The broker ended before it was ready; see target/broker.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
