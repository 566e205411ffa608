package io.greenlane.chassis.deadletter;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dead letters of this service. */
class DeadLetters {

    private final JdbcTemplate jdbc;

    DeadLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<DeadLetter> inState(List<String> states, @Nullable UUID before, int limit) {
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select * from chassis.dead_letter
                            where state = any(?) and (?::uuid is null or id < ?) order by id desc limit ?
                            """);
                    statement.setArray(1, connection.createArrayOf("text", states.toArray()));
                    statement.setObject(2, before);
                    statement.setObject(3, before);
                    statement.setInt(4, limit);
                    return statement;
                },
                DeadLetters::deadLetter);
    }

    Optional<DeadLetter> find(UUID id) {
        return jdbc.query("select * from chassis.dead_letter where id = ?", DeadLetters::deadLetter, id).stream()
                .findFirst();
    }

    Optional<DeadLetter> lock(UUID id) {
        return jdbc
                .query("select * from chassis.dead_letter where id = ? for update", DeadLetters::deadLetter, id)
                .stream()
                .findFirst();
    }

    /**
     * What waits behind this one, in the order in which Kafka keeps it, up to the next failure of the same key. Ids do
     * not tell that order: a batch that is delivered again may be parked by another instance with another clock.
     */
    List<DeadLetter> parkedBehind(DeadLetter failed) {
        return jdbc.query("""
                select * from chassis.dead_letter
                where subscription = ? and event_key = ? and id <> ? and state in ('FAILED', 'PARKED')
                order by kafka_partition, kafka_offset for update
                """, DeadLetters::deadLetter, failed.subscription(), failed.key(), failed.id()).stream()
                .takeWhile(letter -> "PARKED".equals(letter.state()))
                .toList();
    }

    void propose(
            UUID id, String proposal, String reason, @Nullable String repairedPayload, String proposedBy, Instant at) {
        jdbc.update(
                """
                update chassis.dead_letter set proposal = ?, proposal_reason = ?, repaired_payload = ?,
                    proposed_by = ?, proposed_at = ? where id = ?
                """,
                proposal,
                reason,
                repairedPayload == null ? null : repairedPayload.getBytes(StandardCharsets.UTF_8),
                proposedBy,
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    void rejectProposal(UUID id) {
        jdbc.update("""
                update chassis.dead_letter set proposal = null, proposal_reason = null, repaired_payload = null,
                    proposed_by = null, proposed_at = null where id = ?
                """, id);
    }

    void settle(Collection<UUID> ids, String state, String decidedBy, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.update(
                "update chassis.dead_letter set state = ?, decided_by = ?, decided_at = ? where id = any(?)",
                statement -> {
                    statement.setString(1, state);
                    statement.setString(2, decidedBy);
                    statement.setObject(3, at.atOffset(ZoneOffset.UTC));
                    statement.setArray(4, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                });
    }

    /** One that only waited has failed by itself. */
    void fail(UUID id, String reason, Instant at) {
        jdbc.update(
                "update chassis.dead_letter set state = 'FAILED', reason = ?, failed_at = ? where id = ?",
                reason,
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    private static DeadLetter deadLetter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("subscription"),
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("event_key"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                instant(row, "occurred_at"),
                new String(row.getBytes("payload"), StandardCharsets.UTF_8),
                row.getString("reason"),
                row.getString("state"),
                instant(row, "failed_at"),
                text(row.getBytes("repaired_payload")),
                row.getString("proposal"),
                row.getString("proposal_reason"),
                row.getString("proposed_by"),
                nullableInstant(row, "proposed_at"),
                row.getString("decided_by"),
                nullableInstant(row, "decided_at"));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
