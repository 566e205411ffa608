package io.greenlane.houserules.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL for all tests of this JVM, started when first asked for; every caller gets its own database. */
public final class RealPostgres {

    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_PASSWORD = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Server server;

    private RealPostgres() {}

    /** A fresh, empty database and the user who owns it, named after the given name and unlike any other's. */
    public static Database database(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        String unique = name + "_" + DATABASES.incrementAndGet();
        String password = "of-" + unique;
        asSuperuser(
                "CREATE ROLE " + unique + " LOGIN PASSWORD '" + password + "'",
                "CREATE DATABASE " + unique + " OWNER " + unique);
        return new Database(jdbcUrl(unique), unique, unique, password);
    }

    /** Runs statements as superuser, outside any test's database: end sessions, grant, look at slots. */
    public static void asSuperuser(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses: " + e.getMessage(), e);
        }
    }

    /** Takes the server down until the outage is closed; sessions are cut, data and address stay. */
    public static Outage outage() {
        stop();
        return RealPostgres::start;
    }

    /** Takes the server down; {@link #start} brings it back. */
    public static void stop() {
        server().stop();
    }

    /** Brings the server back after {@link #stop} and waits until it answers. */
    public static void start() {
        server().start();
        awaitAnswer();
    }

    private static synchronized Server server() {
        if (server == null) {
            Server first = Docker.answers()
                    ? new PostgresContainer(SUPERUSER, SUPERUSER_PASSWORD)
                    : new EmbeddedPostgresServer();
            first.start();
            server = first;
        }
        return server;
    }

    private static void awaitAnswer() {
        Awaitility.await("PostgreSQL answers")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    try (Connection connection = connect()) {
                        return connection.isValid(1);
                    }
                });
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, SUPERUSER_PASSWORD);
    }

    private static String jdbcUrl(String database) {
        return "jdbc:postgresql://" + server().address() + "/" + database;
    }

    /** Where one database is and who owns it. */
    public record Database(String jdbcUrl, String name, String user, String password) {

        /** A connection as the owner, for tests that look at rows from outside. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl, user, password);
        }
    }
}
