package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventJson;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** All decisions that were ever made. */
final class Decisions {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final String INSERT = """
            insert into decision (mrn, version, sequence, lane, decided_at, facts, decision)
            select * from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
            """;

    private static final String LATEST = """
            select distinct on (d.mrn) d.facts, d.decision, w.body
            from decision d left join waiting w on w.mrn = d.mrn and w.version = d.version
            where d.mrn = any(?) order by d.mrn, d.version desc, d.sequence desc
            """;

    private static final int FETCH = 200;
    private static final int AFTER_OPEN = 5;

    private final JdbcTemplate jdbc;

    Decisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@link #add(List, List)} of decisions that nothing changes any more. */
    void add(List<DecidedDeclaration> decided) {
        add(decided, List.of());
    }

    /**
     * Adds decisions; one round trip. A second one for the same version and sequence is a defect and fails.
     *
     * @param open those of them that may still change
     */
    void add(List<DecidedDeclaration> decided, List<DecidedDeclaration> open) {
        jdbc.update("with opened as (" + OpenDecisions.OPEN + ") " + INSERT, statement -> {
            OpenDecisions.bind(statement, open);
            int at = AFTER_OPEN;
            statement.setArray(
                    at++,
                    column(statement, "text", decided, each -> each.facts().mrn()));
            statement.setArray(
                    at++,
                    column(statement, "int4", decided, each -> each.facts().version()));
            statement.setArray(
                    at++,
                    column(statement, "int4", decided, each -> each.facts().sequence()));
            statement.setArray(
                    at++,
                    column(statement, "text", decided, each -> each.decision().lane()));
            statement.setArray(
                    at++,
                    column(
                            statement,
                            "timestamptz",
                            decided,
                            each -> each.facts().decidedAt()));
            statement.setArray(at++, column(statement, "text", decided, each -> JSON.writeValueAsString(each.facts())));
            statement.setArray(
                    at, column(statement, "text", decided, each -> JSON.writeValueAsString(each.decision())));
        });
    }

    /** What the newest decisions looked at, handed over one by one, so that any number of them needs little memory. */
    void newest(int limit, Consumer<Facts> each) {
        jdbc.query(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement("select facts from decision order by decided_at desc limit ?");
                    statement.setInt(1, limit);
                    statement.setFetchSize(FETCH);
                    return statement;
                },
                row -> {
                    each.accept(JSON.readValue(row.getString("facts"), Facts.class));
                });
    }

    /** The decisions about one declaration, the first one first. */
    List<DecidedDeclaration> of(String mrn) {
        return jdbc.query(
                "select facts, decision from decision where mrn = ? order by version, sequence",
                (row, number) -> decided(row),
                mrn);
    }

    /**
     * How a declaration stands.
     *
     * @param latest the latest decision about the latest version that was decided
     * @param next one more about the same version, where it waits already
     */
    record Standing(DecidedDeclaration latest, @Nullable Undecided next) {}

    /** How these declarations stand, one round trip; an undecided one is absent. */
    List<Standing> standingOf(Collection<String> mrns) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(LATEST);
                    statement.setArray(1, connection.createArrayOf("text", mrns.toArray()));
                    return statement;
                },
                (row, number) -> {
                    String next = row.getString("body");
                    return new Standing(decided(row), next == null ? null : JSON.readValue(next, Undecided.class));
                });
    }

    private static DecidedDeclaration decided(ResultSet row) throws SQLException {
        return new DecidedDeclaration(
                JSON.readValue(row.getString("facts"), Facts.class),
                JSON.readValue(row.getString("decision"), Decision.class));
    }

    private static Array column(
            PreparedStatement statement,
            String type,
            List<DecidedDeclaration> rows,
            Function<DecidedDeclaration, Object> field)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(field).toArray());
    }
}
