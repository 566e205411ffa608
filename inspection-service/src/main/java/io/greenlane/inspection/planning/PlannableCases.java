package io.greenlane.inspection.planning;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.CaseTimes;
import io.greenlane.inspection.worklist.GoodsArrival;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

/** The cases whose goods are to be examined, and what else keeps officers, as the work list has it; nothing is written here. */
@Repository
class PlannableCases {

    // Cases that are about papers or come after the release need neither bay nor slot.
    private static final String AT_A_BAY = "kind = 'EXAMINATION'";

    /** More than an office examines in a week; those beyond are not even told why they wait. */
    private static final int LOOKED_AT = 2 * PlanProblem.MOST;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = EventJson.mapper();
    private final CaseTimes times;

    PlannableCases(JdbcTemplate jdbc, CaseTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    private record Item(String commodityCode) {}

    /** What officers of an office have claimed, then as much as a plan looks at of what is open there, in the order of the work list. */
    List<PlannableCase> undoneAt(String office) {
        return jdbc.query(
                """
                select case_id, kind, mrn, items, perishable_until, due_at, lost_per_hour, officer, claimed_at, expected_at, arrived_at
                from inspection_case left join known_declaration using (mrn)
                where customs_office = ? and (state = 'CLAIMED' or (state = 'OPEN' and %s))
                order by state, start_by, -lost_per_hour, -risk, case_id limit ?
                """.formatted(AT_A_BAY),
                (row, number) -> new PlannableCase(
                        row.getObject("case_id", UUID.class),
                        row.getString("mrn"),
                        Stream.of(json.readValue(row.getString("items"), Item[].class))
                                .map(Item::commodityCode)
                                .toList(),
                        instant(row, "perishable_until"),
                        Objects.requireNonNull(instant(row, "due_at")),
                        row.getBigDecimal("lost_per_hour"),
                        new GoodsArrival(instant(row, "expected_at"), instant(row, "arrived_at")),
                        claim(row),
                        deskTime(CaseKind.valueOf(row.getString("kind")))),
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

    /** The offices where goods of these declarations are still to be examined. */
    Set<String> officesThatExamine(Collection<String> mrns) {
        return new TreeSet<>(jdbc.query(
                "select distinct customs_office from inspection_case where mrn = any(?) and state in ('OPEN', 'CLAIMED') and "
                        + AT_A_BAY,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", mrns.toArray())),
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

    private @Nullable Duration deskTime(CaseKind kind) {
        return kind == CaseKind.EXAMINATION ? null : times.expected().get(kind);
    }

    private static PlannableCase.@Nullable Claim claim(ResultSet row) throws SQLException {
        String officer = row.getString("officer");
        Instant since = instant(row, "claimed_at");
        return officer == null || since == null ? null : new PlannableCase.Claim(officer, since);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
