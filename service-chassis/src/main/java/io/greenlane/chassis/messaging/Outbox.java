package io.greenlane.chassis.messaging;

import io.greenlane.chassis.identifier.Identifiers;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events into the database in the caller's transaction: they leave if and only if the state change that caused
 * them commits. The caller has locked the aggregate's row before, so positions of one key rise in commit order.
 */
public final class Outbox {

    private static final String INSERT = """
            insert into chassis.outbox (event_id, topic, event_key, type, occurred_at, traceparent, payload)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Identifiers identifiers;
    private final InstantSource clock;
    private final CausalTrace trace;
    private final Runnable afterCommit;

    Outbox(
            JdbcTemplate jdbc,
            JsonMapper json,
            Identifiers identifiers,
            InstantSource clock,
            CausalTrace trace,
            Runnable afterCommit) {
        this.jdbc = jdbc;
        this.json = json;
        this.identifiers = identifiers;
        this.clock = clock;
        this.trace = trace;
        this.afterCommit = afterCommit;
    }

    /** {@link #publish(Collection)} for one event. */
    public void publish(PublishedEvent event) {
        publish(List.of(event));
    }

    /**
     * Records the events in one round trip, in the given order.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publish(Collection<? extends PublishedEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Events are published inside the transaction that made them true");
        }
        if (events.isEmpty()) {
            return;
        }
        jdbc.update(INSERT, statement -> bind(statement, events));
        wakeRelayAfterCommit();
    }

    private void bind(PreparedStatement statement, Collection<? extends PublishedEvent> events) throws SQLException {
        int size = events.size();
        var ids = new Object[size];
        var topics = new String[size];
        var keys = new String[size];
        var types = new String[size];
        var times = new OffsetDateTime[size];
        var traceparents = new @Nullable String[size];
        var payloads = new String[size];
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int row = 0;
        for (PublishedEvent event : events) {
            ids[row] = identifiers.next();
            topics[row] = event.topic();
            keys[row] = event.key();
            types[row] = event.type();
            times[row] = now;
            traceparents[row] = trace.causeOf(event.causeKey());
            payloads[row] = json.writeValueAsString(event);
            row++;
        }
        var connection = statement.getConnection();
        statement.setArray(1, connection.createArrayOf("uuid", ids));
        statement.setArray(2, connection.createArrayOf("text", topics));
        statement.setArray(3, connection.createArrayOf("text", keys));
        statement.setArray(4, connection.createArrayOf("text", types));
        statement.setArray(5, connection.createArrayOf("timestamptz", times));
        statement.setArray(6, connection.createArrayOf("text", traceparents));
        statement.setArray(7, connection.createArrayOf("text", payloads));
    }

    private void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterCommit.run();
            }
        });
    }
}
