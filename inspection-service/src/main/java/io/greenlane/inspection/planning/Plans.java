package io.greenlane.inspection.planning;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.inspection.office.BayKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The plans in the database, and what was told of them. */
@Repository
class Plans {

    /** So many plans of an office are kept, to see how one came to be. */
    private static final int KEPT = 20;

    private static final RowMapper<Slot> SLOT = (row, number) -> new Slot(
            row.getObject("case_id", UUID.class),
            row.getString("mrn"),
            row.getString("officer"),
            row.getString("zone"),
            row.getString("bay"),
            BayKind.valueOf(row.getString("bay_kind")),
            instant(row, "starts_at"),
            instant(row, "ends_at"));

    private final JdbcTemplate jdbc;
    private final JsonMapper json = EventJson.mapper();

    Plans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan as it is kept. */
    record Kept(long version, Instant plannedAt, Plan plan) {}

    /** The plan in force; empty before the first. */
    Optional<Kept> newestOf(String office) {
        return jdbc
                .query(
                        "select version, planned_at, plan from office_plan where customs_office = ? order by version desc limit 1",
                        (row, number) -> new Kept(
                                row.getLong("version"),
                                instant(row, "planned_at"),
                                json.readValue(row.getString("plan"), Plan.class)),
                        office)
                .stream()
                .findFirst();
    }

    void add(String office, Kept kept) {
        jdbc.update(
                "insert into office_plan (customs_office, version, planned_at, plan) values (?, ?, ?, ?::jsonb)",
                office,
                kept.version(),
                kept.plannedAt().atOffset(ZoneOffset.UTC),
                json.writeValueAsString(kept.plan()));
        jdbc.update("delete from office_plan where customs_office = ? and version <= ?", office, kept.version() - KEPT);
    }

    /** What was last told, by case. */
    Map<UUID, Slot> toldAt(String office) {
        return jdbc.query("select * from planned_examination where customs_office = ?", SLOT, office).stream()
                .collect(Collectors.toMap(Slot::caseId, Function.identity()));
    }

    /** Keeps what is told now. */
    void tell(String office, Collection<Slot> slots) {
        jdbc.update("""
                insert into planned_examination
                    (case_id, mrn, customs_office, officer, zone, bay, bay_kind, starts_at, ends_at)
                select case_id, mrn, ?, officer, zone, bay, bay_kind, starts_at, ends_at
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                    as new (case_id, mrn, officer, zone, bay, bay_kind, starts_at, ends_at)
                on conflict (case_id) do update set customs_office = excluded.customs_office, officer = excluded.officer,
                    zone = excluded.zone, bay = excluded.bay, bay_kind = excluded.bay_kind,
                    starts_at = excluded.starts_at, ends_at = excluded.ends_at
                """, statement -> {
            var connection = statement.getConnection();
            statement.setString(1, office);
            statement.setArray(2, connection.createArrayOf("uuid", values(slots, Slot::caseId)));
            statement.setArray(3, connection.createArrayOf("text", values(slots, Slot::mrn)));
            statement.setArray(4, connection.createArrayOf("text", values(slots, Slot::officer)));
            statement.setArray(5, connection.createArrayOf("text", values(slots, Slot::zone)));
            statement.setArray(6, connection.createArrayOf("text", values(slots, Slot::bay)));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "text", values(slots, slot -> slot.bayKind().name())));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "timestamptz", values(slots, slot -> slot.from().atOffset(ZoneOffset.UTC))));
            statement.setArray(
                    9,
                    connection.createArrayOf(
                            "timestamptz", values(slots, slot -> slot.to().atOffset(ZoneOffset.UTC))));
        });
    }

    /** Forgets what was told of cases. */
    void forget(Collection<UUID> caseIds) {
        jdbc.update(
                "delete from planned_examination where case_id = any(?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", caseIds.toArray())));
    }

    private static Object[] values(Collection<Slot> slots, Function<Slot, Object> value) {
        return slots.stream().map(value).toArray();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
