package io.greenlane.riskscoring.simulation;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.routing.Simulated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The proposals in the database. */
final class PolicyProposals {

    private static final String SELECT = "select * from policy_proposal ";

    private final JdbcTemplate jdbc;

    PolicyProposals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param text of the policy, as its version names it */
    void add(PolicyProposal proposal, String text) {
        jdbc.update(
                """
                insert into policy_proposal (id, version, body, why, state, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                proposal.id(),
                proposal.policy().version(),
                text,
                proposal.why(),
                proposal.state().name(),
                proposal.proposedBy(),
                utc(proposal.proposedAt()));
    }

    Optional<PolicyProposal> of(UUID id) {
        return jdbc.query(SELECT + "where id = ?", (row, number) -> proposal(row), id).stream()
                .findFirst();
    }

    /** Locked until the transaction ends. */
    Optional<PolicyProposal> lock(UUID id) {
        return jdbc.query(SELECT + "where id = ? for update", (row, number) -> proposal(row), id).stream()
                .findFirst();
    }

    /** The text that a decision's version of the policy leads to. */
    String textOf(UUID id) {
        return jdbc.query("select body from policy_proposal where id = ?", (row, number) -> row.getString("body"), id)
                .getFirst();
    }

    /** The newest first. */
    List<PolicyProposal> newest(int fetch) {
        return jdbc.query(SELECT + "order by id desc limit ?", (row, number) -> proposal(row), fetch);
    }

    void simulated(UUID id, Simulated simulation) {
        jdbc.update(
                "update policy_proposal set simulation = ? where id = ? and state = 'PROPOSED'",
                EventJson.mapper().writeValueAsString(simulation),
                id);
    }

    void decided(UUID id, PolicyProposal.State state, String by, Instant at, @Nullable String reason) {
        jdbc.update(
                "update policy_proposal set state = ?, decided_by = ?, decided_at = ?, decided_reason = ? where id = ?",
                state.name(),
                by,
                utc(at),
                reason,
                id);
    }

    private static PolicyProposal proposal(ResultSet row) throws SQLException {
        String simulation = row.getString("simulation");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new PolicyProposal(
                row.getObject("id", UUID.class),
                Policies.read(row.getString("body")),
                row.getString("why"),
                PolicyProposal.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                simulation == null ? null : EventJson.mapper().readValue(simulation, Simulated.class),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_reason"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
