package io.greenlane.chassis.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that one relay per database is active. The leader holds a session-level advisory lock, which PostgreSQL
 * frees when the leader's connection ends, however it ends; another instance takes over within a second.
 *
 * <p>A commit in the leader's own process wakes the relay directly. A commit elsewhere reaches it by NOTIFY, sent after
 * the business transaction on a connection of its own and at most once per round, because a NOTIFY inside that
 * transaction would take a lock that all commits of the cluster queue for.
 */
final class RelayLeadership implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayLeadership.class);

    /** Starts before and stops after the consumers, which publish. */
    static final int PHASE = 0;

    /** "grnl" in ASCII; the same in every instance. */
    private static final long LOCK = 0x67726e6cL;

    private static final String CHANNEL = "greenlane_outbox";
    private static final Duration ROUND = Duration.ofMillis(500);

    private final DataSource database;
    private final Supplier<OutboxRelay> relays;
    private final RelayWake wake;
    private @Nullable Thread candidate;
    private volatile boolean running;

    RelayLeadership(DataSource database, Supplier<OutboxRelay> relays, RelayWake wake) {
        this.database = database;
        this.relays = relays;
        this.wake = wake;
    }

    @Override
    public void start() {
        running = true;
        candidate = Thread.ofPlatform().name("outbox-leadership").daemon().start(this::stand);
    }

    @Override
    public void stop() {
        running = false;
        Thread standing = candidate;
        if (standing != null) {
            // No interrupt: the round ends by itself, and the relay under it is seen to its end.
            wake.signal();
            end(standing);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void stand() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                try {
                    serve(connection);
                } finally {
                    resign(connection);
                }
            } catch (SQLException outage) {
                log.warn("The outbox relay waits for the database: {}", outage.toString());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void serve(Connection connection) throws SQLException {
        while (running) {
            if (acquires(connection)) {
                lead(connection);
            } else if (!follow(connection)) {
                return;
            }
        }
    }

    /** Waits a round; hands a commit of this process on to the leader. */
    private boolean follow(Connection connection) throws SQLException {
        try {
            if (wake.await(ROUND)) {
                execute(connection, "notify " + CHANNEL);
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void lead(Connection connection) throws SQLException {
        log.info("This instance relays the outbox");
        execute(connection, "listen " + CHANNEL);
        var notifications = connection.unwrap(PGConnection.class);
        Thread relaying = Thread.ofPlatform().name("outbox-relay").daemon().start(relays.get()::run);
        try {
            wake.signal();
            while (running && relaying.isAlive()) {
                var heard = notifications.getNotifications((int) ROUND.toMillis());
                if (heard != null && heard.length > 0) {
                    wake.signal();
                }
            }
        } finally {
            relaying.interrupt();
            end(relaying);
        }
    }

    private static void end(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean acquires(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The connection goes back to the pool: without the lock, deaf. */
    private static void resign(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            execute(connection, "select pg_advisory_unlock_all()");
            execute(connection, "unlisten *");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean pause() {
        try {
            wake.await(ROUND);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
