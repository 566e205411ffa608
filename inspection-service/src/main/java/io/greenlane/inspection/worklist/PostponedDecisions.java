package io.greenlane.inspection.worklist;

import io.greenlane.chassis.messaging.EventJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The latest of what was asked for while goods were refused. Their declarations are locked. */
@Repository
class PostponedDecisions {

    private final JdbcTemplate jdbc;
    private final JsonMapper json = EventJson.mapper();

    PostponedDecisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Map<Cases.Key, ControlDecision> postponed) {
        if (postponed.isEmpty()) {
            return;
        }
        jdbc.update("""
                insert into postponed_decision (mrn, kind, decision)
                select mrn, kind, decision::jsonb from unnest(?::text[], ?::text[], ?::text[]) as new (mrn, kind, decision)
                on conflict (mrn, kind) do update set decision = excluded.decision
                """, statement -> {
            var connection = statement.getConnection();
            var keys = postponed.keySet();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(Cases.Key::mrn).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(key -> key.kind().name()).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            postponed.values().stream()
                                    .map(json::writeValueAsString)
                                    .toArray()));
        });
    }

    /** What was kept about these declarations, which is not kept any longer. */
    Map<Cases.Key, ControlDecision> takeOf(Collection<String> mrns) {
        Map<Cases.Key, ControlDecision> taken = new HashMap<>();
        jdbc.query(
                "delete from postponed_decision where mrn = any(?) returning mrn, kind, decision",
                (PreparedStatementSetter) statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", mrns.toArray())),
                row -> {
                    taken.put(
                            new Cases.Key(row.getString("mrn"), CaseKind.valueOf(row.getString("kind"))),
                            json.readValue(row.getString("decision"), ControlDecision.class));
                });
        return taken;
    }
}
