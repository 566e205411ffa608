package io.greenlane.riskscoring.criteria;

import io.greenlane.chassis.messaging.EventJson;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was approved and has not been replaced. */
class CriteriaStore {

    private final JdbcTemplate jdbc;

    CriteriaStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Names what is in force; any change gives another list. */
    List<UUID> active() {
        return jdbc.query(
                "select id from criteria_proposal where state = 'ACTIVE' order by id",
                (row, number) -> row.getObject("id", UUID.class));
    }

    CriteriaEdition inForce() {
        return new CriteriaEdition(bodies("CRITERION", Criterion.class), bodies("SET", NamedSet.class));
    }

    private <T> List<T> bodies(String kind, Class<T> type) {
        return jdbc.query(
                "select body from criteria_proposal where state = 'ACTIVE' and kind = ? order by name",
                (row, number) -> EventJson.mapper().readValue(row.getString("body"), type),
                kind);
    }
}
