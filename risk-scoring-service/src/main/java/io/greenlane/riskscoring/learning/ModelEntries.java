package io.greenlane.riskscoring.learning;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.background.LongWork;
import io.greenlane.riskscoring.learning.ModelEntry.State;
import io.greenlane.riskscoring.model.Experience;
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

/** The models in the database; their texts are read where they are needed. */
final class ModelEntries implements LongWork.Memory {

    private static final String SELECT = """
            select id, name, state, trained_by, started_at, read, total, failure, version, training, proposed_by,
                proposed_why, decided_by, decided_at, decided_reason
            from risk_model\s""";
    /** Of two starts at once the second finds the first. */
    private static final String START = """
            insert into risk_model (id, name, state, trained_by, started_at, told_at)
            select ?, ?, 'TRAINING', ?, ?, ?
            where not exists (select from risk_model where state = 'TRAINING' and told_at > ?)
            """;

    private final JdbcTemplate jdbc;

    ModelEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that a training starts, in the caller's transaction.
     *
     * @param deadBefore a training that has told nothing since is over
     * @return whether it may start, because no other runs
     */
    boolean start(UUID id, String name, String by, Instant now, Instant deadBefore) {
        jdbc.query("select pg_advisory_xact_lock(hashtext('risk_model training'))", row -> {});
        endDead(deadBefore);
        return jdbc.update(START, id, name, by, utc(now), utc(now), utc(deadBefore)) == 1;
    }

    /** Trainings that have told nothing for too long are over, and whoever waits for them is told. */
    @Override
    public int endDead(Instant deadBefore) {
        return jdbc.update(
                "update risk_model set state = 'FAILED', failure = ? where state = 'TRAINING' and told_at <= ?",
                "Its training was interrupted, as by a crash: nothing was heard of it any more. Start another.",
                utc(deadBefore));
    }

    @Override
    public void alive(Collection<UUID> ids, Instant now) {
        jdbc.update(
                "update risk_model set told_at = ? where state = 'TRAINING' and id = any (?)",
                utc(now),
                ids.toArray(UUID[]::new));
    }

    void progress(UUID id, long read, long total, Instant now) {
        jdbc.update(
                "update risk_model set read = ?, total = ?, told_at = ? where id = ? and state = 'TRAINING'",
                read,
                total,
                utc(now),
                id);
    }

    /** @return false where the training was declared over before, so that what was learnt is not taken */
    boolean learnt(UUID id, Experience.Learnt learnt) {
        return jdbc.update(
                        "update risk_model set state = 'CHALLENGER', version = ?, body = ?, training = ? "
                                + "where id = ? and state = 'TRAINING'",
                        learnt.version(),
                        learnt.text(),
                        EventJson.mapper().writeValueAsString(learnt.training()),
                        id)
                == 1;
    }

    void failed(UUID id, String why) {
        jdbc.update("update risk_model set state = 'FAILED', failure = ? where id = ? and state = 'TRAINING'", why, id);
    }

    void proposed(UUID id, String by, String why) {
        jdbc.update(
                "update risk_model set state = 'PROPOSED', proposed_by = ?, proposed_why = ? where id = ?",
                by,
                why,
                id);
    }

    void decided(UUID id, State state, String by, Instant at, @Nullable String reason) {
        jdbc.update(
                "update risk_model set state = ?, decided_by = ?, decided_at = ?, decided_reason = ? where id = ?",
                state.name(),
                by,
                utc(at),
                reason,
                id);
    }

    /** Whoever was champion is none any more; of two approvals at once the second waits, and then replaces the first. */
    void retireChampion(String name) {
        jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, "risk_model champion " + name);
        jdbc.update("update risk_model set state = 'RETIRED' where name = ? and state = 'CHAMPION'", name);
    }

    Optional<ModelEntry> of(UUID id) {
        return jdbc.query(SELECT + "where id = ?", (row, number) -> entry(row), id).stream()
                .findFirst();
    }

    /** Locked until the transaction ends. */
    Optional<ModelEntry> lock(UUID id) {
        return jdbc.query(SELECT + "where id = ? for update", (row, number) -> entry(row), id).stream()
                .findFirst();
    }

    /** The newest first. */
    List<ModelEntry> newest(int limit) {
        return jdbc.query(SELECT + "order by id desc limit ?", (row, number) -> entry(row), limit);
    }

    /** The model whole; only of one that was trained. */
    String textOf(UUID id) {
        return jdbc.query("select body from risk_model where id = ?", (row, number) -> row.getString("body"), id)
                .getFirst();
    }

    private static ModelEntry entry(ResultSet row) throws SQLException {
        String training = row.getString("training");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ModelEntry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getString("trained_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("read", Long.class),
                row.getObject("total", Long.class),
                row.getString("failure"),
                row.getString("version"),
                training == null ? null : EventJson.mapper().readValue(training, Experience.Training.class),
                row.getString("proposed_by"),
                row.getString("proposed_why"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_reason"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
