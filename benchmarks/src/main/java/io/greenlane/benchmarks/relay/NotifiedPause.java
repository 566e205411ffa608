package io.greenlane.benchmarks.relay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Is called by a NOTIFY inside the business transaction, the way most often recommended. A statement trigger sends it, so
 * that it costs the writers no round trip.
 */
final class NotifiedPause implements Pause {

    private static final int PATIENCE_MILLIS = 1_000;

    private final JdbcTemplate jdbc;
    private final Connection listening;

    NotifiedPause(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.execute("""
                create function chassis.call_relay() returns trigger language plpgsql as $$
                begin
                    perform pg_notify('relay_comparison', '');
                    return null;
                end $$
                """);
        jdbc.execute("""
                create trigger call_relay after insert on chassis.outbox
                for each statement execute function chassis.call_relay()
                """);
        try {
            listening = database.getConnection();
            execute("listen relay_comparison");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void await() {
        try {
            listening.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (listening) {
            execute("unlisten *");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            jdbc.execute("drop trigger call_relay on chassis.outbox");
            jdbc.execute("drop function chassis.call_relay");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = listening.createStatement()) {
            statement.execute(sql);
        }
    }
}
