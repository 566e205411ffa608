package io.greenlane.chassis.messaging;

import io.greenlane.chassis.identifier.Identifiers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps events that could not be handled, and those of the same key that must wait behind them. */
final class DeadLetterStore {

    private final String service;
    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final InstantSource clock;
    private final DeadLetterCount count;

    DeadLetterStore(
            String service,
            JdbcTemplate jdbc,
            Outbox outbox,
            Identifiers identifiers,
            InstantSource clock,
            DeadLetterCount count) {
        this.count = count;
        this.service = service;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Which of these keys have a dead letter that nobody has dealt with. Holds those letters until the transaction's
     * end: an approval of one of them either ends before and is seen here, or comes after and sees what is parked now.
     * Locked in the order in which an approval locks, so that the two cannot deadlock.
     */
    Set<String> keysWaiting(String subscription, Collection<String> keys) {
        return new HashSet<>(jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select event_key from chassis.dead_letter
                            where subscription = ? and event_key = any(?) and state in ('FAILED', 'PARKED')
                            order by kafka_partition, kafka_offset for share
                            """);
                    statement.setString(1, subscription);
                    statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
                    return statement;
                },
                (row, number) -> row.getString(1)));
    }

    void fail(String subscription, Delivery<?> delivery, String why) {
        Instant now = clock.instant();
        String reason = Keepable.reason(why);
        insert(subscription, delivery, reason, "FAILED", now);
        outbox.publish(new DeadLettered(
                service,
                subscription,
                delivery.kafka().topic(),
                delivery.kafka().partition(),
                delivery.kafka().offset(),
                delivery.key(),
                delivery.id().toString(),
                delivery.type(),
                now,
                reason,
                Base64.getEncoder().encodeToString(payload(delivery))));
    }

    void park(String subscription, Delivery<?> delivery) {
        insert(subscription, delivery, null, "PARKED", clock.instant());
    }

    private void insert(String subscription, Delivery<?> delivery, @Nullable String reason, String state, Instant now) {
        jdbc.update(
                """
                insert into chassis.dead_letter (id, subscription, topic, kafka_partition, kafka_offset, event_key,
                    event_id, type, occurred_at, payload, reason, state, failed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                identifiers.next(),
                subscription,
                delivery.kafka().topic(),
                delivery.kafka().partition(),
                delivery.kafka().offset(),
                delivery.key(),
                delivery.id(),
                delivery.type(),
                Keepable.time(delivery.time()).atOffset(ZoneOffset.UTC),
                payload(delivery),
                reason,
                state,
                now.atOffset(ZoneOffset.UTC));
        count.changed();
    }

    private static byte[] payload(Delivery<?> delivery) {
        byte[] body = delivery.kafka().value();
        return body == null ? new byte[0] : body;
    }
}
