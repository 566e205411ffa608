package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventJson;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** All decisions that were ever made. */
final class Decisions {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final String INSERT = """
            insert into decision (mrn, version, sequence, lane, decided_at, facts, decision)
            select * from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
            """;

    private final JdbcTemplate jdbc;

    Decisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds decisions; one round trip. A second one for the same version and sequence is a defect and fails. */
    void add(List<DecidedDeclaration> decided) {
        jdbc.update(INSERT, statement -> {
            statement.setArray(
                    1, column(statement, "text", decided, each -> each.facts().mrn()));
            statement.setArray(
                    2, column(statement, "int4", decided, each -> each.facts().version()));
            statement.setArray(
                    3, column(statement, "int4", decided, each -> each.facts().sequence()));
            statement.setArray(
                    4,
                    column(statement, "text", decided, each -> each.decision().lane()));
            statement.setArray(
                    5,
                    column(
                            statement,
                            "timestamptz",
                            decided,
                            each -> each.facts().decidedAt()));
            statement.setArray(6, column(statement, "text", decided, each -> JSON.writeValueAsString(each.facts())));
            statement.setArray(7, column(statement, "text", decided, each -> JSON.writeValueAsString(each.decision())));
        });
    }

    /** The decisions about one declaration, the first one first. */
    List<DecidedDeclaration> of(String mrn) {
        return jdbc.query(
                "select facts, decision from decision where mrn = ? order by version, sequence",
                (row, number) -> new DecidedDeclaration(
                        JSON.readValue(row.getString("facts"), Facts.class),
                        JSON.readValue(row.getString("decision"), Decision.class)),
                mrn);
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
