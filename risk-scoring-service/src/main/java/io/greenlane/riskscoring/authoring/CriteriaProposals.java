package io.greenlane.riskscoring.authoring;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.background.LongWork;
import io.greenlane.riskscoring.criteria.Criterion;
import io.greenlane.riskscoring.criteria.NamedSet;
import io.greenlane.riskscoring.routing.BackTested;
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

/** The proposals in the database. */
final class CriteriaProposals implements LongWork.Memory {

    private static final String SELECT = "select * from criteria_proposal ";

    private final JdbcTemplate jdbc;

    CriteriaProposals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(CriteriaProposal proposal) {
        jdbc.update(
                """
                insert into criteria_proposal (id, kind, name, body, why, state, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                proposal.id(),
                proposal.kind().name(),
                proposal.name(),
                EventJson.mapper()
                        .writeValueAsString(
                                proposal.kind() == CriteriaProposal.Kind.SET ? proposal.set() : proposal.criterion()),
                proposal.why(),
                proposal.state().name(),
                proposal.proposedBy(),
                utc(proposal.proposedAt()));
    }

    Optional<CriteriaProposal> of(UUID id) {
        return jdbc.query(SELECT + "where id = ?", (row, number) -> proposal(row), id).stream()
                .findFirst();
    }

    /** Locked until the transaction ends. */
    Optional<CriteriaProposal> lock(UUID id) {
        return jdbc.query(SELECT + "where id = ? for update", (row, number) -> proposal(row), id).stream()
                .findFirst();
    }

    /**
     * The newest first.
     *
     * @param before only those that were proposed before this one
     */
    List<CriteriaProposal> newest(@Nullable UUID before, int fetch) {
        return jdbc.query(
                SELECT + "where ?::uuid is null or id < ?::uuid order by id desc limit ?",
                (row, number) -> proposal(row),
                before,
                before,
                fetch);
    }

    void move(UUID id, CriteriaProposal.State state) {
        jdbc.update("update criteria_proposal set state = ? where id = ?", state.name(), id);
    }

    void decided(UUID id, CriteriaProposal.State state, String by, Instant at, @Nullable String reason) {
        jdbc.update(
                "update criteria_proposal set state = ?, decided_by = ?, decided_at = ?, decided_reason = ? where id = ?",
                state.name(),
                by,
                utc(at),
                reason,
                id);
    }

    /** Nobody else brings something of this name into force until the transaction ends. */
    void lockName(CriteriaProposal proposal) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtext(?))",
                row -> {},
                proposal.kind().name() + " " + proposal.name());
    }

    /** What is in force under this name gives way. */
    void replace(CriteriaProposal by) {
        jdbc.update(
                "update criteria_proposal set state = 'REPLACED' where kind = ? and name = ? and state = 'ACTIVE'",
                by.kind().name(),
                by.name());
    }

    /**
     * Marks a test as running.
     *
     * @param silentSince a test that has not been heard of since then is dead
     * @return false while another one runs
     */
    boolean start(UUID id, Instant now, Instant silentSince) {
        return jdbc.update("""
                        update criteria_proposal set backtest_done = 0, backtest_total = 0, backtest_at = ?
                        where id = ? and (backtest_at is null or backtest_at < ?)
                        """, utc(now), id, utc(silentSince)) == 1;
    }

    @Override
    public void alive(Collection<UUID> ids, Instant now) {
        jdbc.update(
                "update criteria_proposal set backtest_at = ? where backtest_at is not null and id = any (?)",
                utc(now),
                ids.toArray(UUID[]::new));
    }

    @Override
    public int endDead(Instant silentSince) {
        return jdbc.update("update criteria_proposal set backtest_at = null where backtest_at < ?", utc(silentSince));
    }

    void progress(UUID id, long done, long total, Instant now) {
        jdbc.update(
                "update criteria_proposal set backtest_done = ?, backtest_total = ?, backtest_at = ? where id = ?",
                done,
                total,
                utc(now),
                id);
    }

    /** @param result absent for a test that failed */
    void finished(UUID id, @Nullable BackTested result) {
        jdbc.update("""
                update criteria_proposal set backtest_at = null,
                    backtest = case when state in ('DRAFT', 'SUBMITTED') then coalesce(?, backtest) else backtest end
                where id = ?
                """, result == null ? null : EventJson.mapper().writeValueAsString(result), id);
    }

    private static CriteriaProposal proposal(ResultSet row) throws SQLException {
        CriteriaProposal.Kind kind = CriteriaProposal.Kind.valueOf(row.getString("kind"));
        String body = row.getString("body");
        String backTest = row.getString("backtest");
        Instant running = instant(row, "backtest_at");
        return new CriteriaProposal(
                row.getObject("id", UUID.class),
                kind,
                row.getString("name"),
                kind == CriteriaProposal.Kind.CRITERION ? EventJson.mapper().readValue(body, Criterion.class) : null,
                kind == CriteriaProposal.Kind.SET ? EventJson.mapper().readValue(body, NamedSet.class) : null,
                row.getString("why"),
                CriteriaProposal.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                backTest == null ? null : EventJson.mapper().readValue(backTest, BackTested.class),
                running == null
                        ? null
                        : new CriteriaProposal.Progress(
                                row.getLong("backtest_done"), row.getLong("backtest_total"), running),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decided_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
