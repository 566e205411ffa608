package io.greenlane.riskscoring.enactment;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.routing.Rehearsed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The proposals in the database. */
final class Proposals {

    private static final String SELECT = """
            select p.*, e.version from measure_proposal p join measure_edition e using (content_hash)
            """;

    private final JdbcTemplate jdbc;

    Proposals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Proposal proposal) {
        jdbc.update(
                """
                insert into measure_proposal (id, pack, content_hash, replaces, active_from, why, proposed_by, proposed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                proposal.id(),
                proposal.pack(),
                proposal.contentHash(),
                proposal.replaces(),
                proposal.activeFrom(),
                proposal.why(),
                proposal.proposedBy(),
                proposal.proposedAt().atOffset(ZoneOffset.UTC),
                proposal.state().name());
    }

    Optional<Proposal> of(UUID id) {
        return jdbc.query(SELECT + "where p.id = ?", (row, number) -> proposal(row), id).stream()
                .findFirst();
    }

    /** Locked until the transaction ends. */
    Optional<Proposal> lock(UUID id) {
        return jdbc.query(SELECT + "where p.id = ? for update of p", (row, number) -> proposal(row), id).stream()
                .findFirst();
    }

    /**
     * The newest first.
     *
     * @param before only those that were proposed before this one
     */
    List<Proposal> newest(@Nullable UUID before, int fetch) {
        return jdbc.query(
                SELECT + "where ?::uuid is null or p.id < ?::uuid order by p.id desc limit ?",
                (row, number) -> proposal(row),
                before,
                before,
                fetch);
    }

    /** The proposal of this very text that still waits for somebody; empty when there is none. */
    Optional<Proposal> waitingWith(String contentHash) {
        return jdbc
                .query(
                        SELECT + "where p.content_hash = ? and p.state in ('PROPOSED', 'APPROVED')",
                        (row, number) -> proposal(row),
                        contentHash)
                .stream()
                .findFirst();
    }

    /** The approved edition that would take the place of the same one; from here on approvals come one after the other. */
    Optional<Proposal> approvedRivalOf(Proposal proposal) {
        jdbc.query("select pg_advisory_xact_lock(hashtext('measure_proposal.approval'))", row -> {});
        return jdbc
                .query(
                        SELECT
                                + "where p.pack = ? and p.id <> ? and p.state = 'APPROVED' and p.replaces is not distinct from ?",
                        (row, number) -> proposal(row),
                        proposal.pack(),
                        proposal.id(),
                        proposal.replaces())
                .stream()
                .findFirst();
    }

    void rehearsed(UUID id, Rehearsed rehearsal) {
        jdbc.update(
                "update measure_proposal set rehearsal = ?::jsonb where id = ?",
                EventJson.mapper().writeValueAsString(rehearsal),
                id);
    }

    void decided(UUID id, Proposal.State state, String by, Instant at, @Nullable String reason) {
        jdbc.update(
                "update measure_proposal set state = ?, decided_by = ?, decided_at = ?, decided_reason = ? where id = ?",
                state.name(),
                by,
                at.atOffset(ZoneOffset.UTC),
                reason,
                id);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        String rehearsal = row.getString("rehearsal");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("pack"),
                row.getString("version"),
                row.getString("content_hash"),
                row.getString("replaces"),
                row.getObject("active_from", LocalDate.class),
                row.getString("why"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Proposal.State.valueOf(row.getString("state")),
                rehearsal == null ? null : EventJson.mapper().readValue(rehearsal, Rehearsed.class),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decided_reason"),
                instant(row, "activated_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
