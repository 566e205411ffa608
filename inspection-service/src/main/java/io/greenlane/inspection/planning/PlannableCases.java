package io.greenlane.inspection.planning;

import io.greenlane.chassis.messaging.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The cases whose goods are to be examined, as the work list keeps them; nothing is ever written here. */
@Repository
class PlannableCases {

    // Cases that are about papers or come after the release need neither bay nor slot.
    private static final String AT_A_BAY = "kind = 'EXAMINATION'";

    /** More than an office examines in a week; those beyond are not even told why they wait. */
    private static final int LOOKED_AT = 2 * PlanProblem.MOST;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = EventJson.mapper();

    PlannableCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Item(String commodityCode) {}

    /** What is examined at an office, then as much as a plan looks at of what is open there, the most urgent first. */
    List<PlannableCase> undoneAt(String office) {
        return jdbc.query(
                """
                select case_id, mrn, items, perishable_until, due_at, officer, claimed_at from inspection_case
                where customs_office = ? and state in ('OPEN', 'CLAIMED') and %s
                order by state, due_at, case_id limit ?
                """.formatted(AT_A_BAY),
                (row, number) -> new PlannableCase(
                        row.getObject("case_id", UUID.class),
                        row.getString("mrn"),
                        Stream.of(json.readValue(row.getString("items"), Item[].class))
                                .map(Item::commodityCode)
                                .toList(),
                        instant(row, "perishable_until"),
                        Objects.requireNonNull(instant(row, "due_at")),
                        row.getString("officer"),
                        instant(row, "claimed_at")),
                office,
                LOOKED_AT);
    }

    /** The states of cases, locked in order of id until the transaction ends; of those that are at the office and need a bay. */
    Map<UUID, String> lockStates(Collection<UUID> caseIds, String office) {
        Map<UUID, String> states = new HashMap<>();
        jdbc.query(
                "select case_id, state from inspection_case where case_id = any(?) and customs_office = ? and "
                        + AT_A_BAY + " order by case_id for update",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("uuid", caseIds.toArray()));
                    statement.setString(2, office);
                },
                row -> {
                    states.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return states;
    }

    /** The offices where these cases are. */
    Set<String> officesOf(Collection<UUID> caseIds) {
        return new TreeSet<>(jdbc.query(
                "select distinct customs_office from inspection_case where case_id = any(?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", caseIds.toArray())),
                (row, number) -> row.getString(1)));
    }

    /** How many examinations have begun since a moment. */
    int begunSince(String office, Instant since) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from inspection_case where customs_office = ? and claimed_at >= ? and " + AT_A_BAY,
                Integer.class,
                office,
                since.atOffset(ZoneOffset.UTC)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
