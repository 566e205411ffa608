package io.greenlane.inspection.override;

import io.greenlane.chassis.paging.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals and appeals in the database. */
@Repository
class Overrides {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Overrides(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void add(OverrideProposal proposal) {
        template.update(
                """
                        insert into override_proposal (override_id, case_id, mrn, customs_office, what, reason,
                            message_to_trader, proposed_by, proposed_at, appeal_id, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                proposal.overrideId(),
                proposal.caseId(),
                proposal.mrn(),
                proposal.customsOffice(),
                proposal.what().name(),
                proposal.reason(),
                proposal.messageToTrader(),
                proposal.proposedBy(),
                utc(proposal.proposedAt()),
                proposal.appealId(),
                proposal.state().name());
    }

    Optional<OverrideProposal> find(UUID overrideId) {
        return jdbc.sql("select * from override_proposal where override_id = ?")
                .param(overrideId)
                .query(Overrides::proposal)
                .optional();
    }

    /** The proposal, locked until the transaction ends. */
    Optional<OverrideProposal> lock(UUID overrideId) {
        return jdbc.sql("select * from override_proposal where override_id = ? for update")
                .param(overrideId)
                .query(Overrides::proposal)
                .optional();
    }

    /** What nobody has decided about a case that this transaction has locked. */
    Optional<OverrideProposal> openOf(UUID caseId) {
        return jdbc.sql("select * from override_proposal where case_id = ? and state = 'PROPOSED'")
                .param(caseId)
                .query(Overrides::proposal)
                .optional();
    }

    /** Whether the finding of a case was taken back already. */
    boolean isTakenBack(UUID caseId) {
        return jdbc.sql("""
                        select exists (
                            select from override_proposal where case_id = ? and what = 'FINDING' and state = 'AGREED')
                        """).param(caseId).query(Boolean.class).single();
    }

    void decide(OverrideProposal decided) {
        template.update(
                """
                        update override_proposal set state = ?, decided_by = ?, decided_at = ?, decision_reason = ?
                        where override_id = ?
                        """,
                decided.state().name(),
                decided.decidedBy(),
                utc(Objects.requireNonNull(decided.decidedAt())),
                decided.decisionReason(),
                decided.overrideId());
    }

    /** One page of the offices' proposals, the oldest first. */
    List<OverrideProposal> list(
            Collection<String> offices, OverrideProposal.State state, @Nullable String cursor, int fetch) {
        return jdbc.sql("""
                        select * from override_proposal
                        where customs_office = any(:offices) and state = :state and override_id > :after
                        order by override_id limit :fetch
                        """)
                .param("offices", offices.toArray(String[]::new))
                .param("state", state.name())
                .param("after", Objects.requireNonNullElse(Cursor.idOf(cursor), FIRST))
                .param("fetch", fetch)
                .query(Overrides::proposal)
                .list();
    }

    /** Keeps appeals; one that is known already stays as it is. */
    void add(Collection<Appeal> appeals) {
        template.batchUpdate("""
                insert into appeal (appeal_id, case_id, mrn, customs_office, importer, grounds, appealed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, 'OPEN') on conflict do nothing
                """, appeals, AT_ONCE, (statement, appeal) -> {
            statement.setObject(1, appeal.appealId());
            statement.setObject(2, appeal.caseId());
            statement.setString(3, appeal.mrn());
            statement.setString(4, appeal.customsOffice());
            statement.setString(5, appeal.importer());
            statement.setString(6, appeal.grounds());
            statement.setObject(7, utc(appeal.appealedAt()));
        });
    }

    Optional<Appeal> findAppeal(UUID appealId) {
        return jdbc.sql("select * from appeal where appeal_id = ?")
                .param(appealId)
                .query(Overrides::appeal)
                .optional();
    }

    /** The appeal, locked until the transaction ends. */
    Optional<Appeal> lockAppeal(UUID appealId) {
        return jdbc.sql("select * from appeal where appeal_id = ? for update")
                .param(appealId)
                .query(Overrides::appeal)
                .optional();
    }

    /** What nobody has answered about a case, locked until the transaction ends. */
    List<Appeal> lockOpenAppeals(UUID caseId) {
        return jdbc.sql("select * from appeal where case_id = ? and state = 'OPEN' order by appeal_id for update")
                .param(caseId)
                .query(Overrides::appeal)
                .list();
    }

    void answer(Appeal answered) {
        template.update(
                "update appeal set state = ?, answer = ?, answered_by = ?, answered_at = ? where appeal_id = ?",
                answered.state().name(),
                answered.answer(),
                answered.answeredBy(),
                utc(Objects.requireNonNull(answered.answeredAt())),
                answered.appealId());
    }

    /** One page of the offices' appeals, the oldest first. */
    List<Appeal> listAppeals(Collection<String> offices, Appeal.State state, @Nullable String cursor, int fetch) {
        return jdbc.sql("""
                        select * from appeal
                        where customs_office = any(:offices) and state = :state and appeal_id > :after
                        order by appeal_id limit :fetch
                        """)
                .param("offices", offices.toArray(String[]::new))
                .param("state", state.name())
                .param("after", Objects.requireNonNullElse(Cursor.idOf(cursor), FIRST))
                .param("fetch", fetch)
                .query(Overrides::appeal)
                .list();
    }

    private static OverrideProposal proposal(ResultSet row, int number) throws SQLException {
        return new OverrideProposal(
                row.getObject("override_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("mrn"),
                row.getString("customs_office"),
                OverrideProposal.What.valueOf(row.getString("what")),
                row.getString("reason"),
                row.getString("message_to_trader"),
                row.getString("proposed_by"),
                Objects.requireNonNull(instant(row, "proposed_at")),
                row.getObject("appeal_id", UUID.class),
                OverrideProposal.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decision_reason"));
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        return new Appeal(
                row.getObject("appeal_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("mrn"),
                row.getString("customs_office"),
                row.getString("importer"),
                row.getString("grounds"),
                Objects.requireNonNull(instant(row, "appealed_at")),
                Appeal.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"),
                instant(row, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
