package io.greenlane.inspection.planning;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** What people have settled, in the database. */
@Repository
class Pins {

    private static final RowMapper<Pin> ROW = (row, number) -> {
        OffsetDateTime from = row.getObject("starts_at", OffsetDateTime.class);
        return new Pin(
                row.getObject("case_id", UUID.class),
                row.getString("mrn"),
                row.getString("officer"),
                row.getString("bay"),
                from == null ? null : from.toInstant(),
                row.getString("pinned_by"),
                row.getObject("pinned_at", OffsetDateTime.class).toInstant());
    };

    private final JdbcTemplate jdbc;

    Pins(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pin> find(UUID caseId) {
        return jdbc.query("select * from planning_pin where case_id = ?", ROW, caseId).stream()
                .findFirst();
    }

    Map<UUID, Pin> of(String office) {
        return jdbc.query("select * from planning_pin where customs_office = ?", ROW, office).stream()
                .collect(Collectors.toMap(Pin::caseId, Function.identity()));
    }

    List<Pin> listOf(String office) {
        return jdbc.query("select * from planning_pin where customs_office = ? order by case_id", ROW, office);
    }

    void save(String office, Pin pin) {
        jdbc.update(
                """
                insert into planning_pin (case_id, mrn, customs_office, officer, bay, starts_at, pinned_by, pinned_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id) do update set customs_office = excluded.customs_office, officer = excluded.officer,
                    bay = excluded.bay, starts_at = excluded.starts_at, pinned_by = excluded.pinned_by,
                    pinned_at = excluded.pinned_at
                """,
                pin.caseId(),
                pin.mrn(),
                office,
                pin.officer(),
                pin.bay(),
                pin.from() == null ? null : pin.from().atOffset(ZoneOffset.UTC),
                pin.pinnedBy(),
                pin.pinnedAt().atOffset(ZoneOffset.UTC));
    }

    void remove(Collection<UUID> caseIds) {
        jdbc.update(
                "delete from planning_pin where case_id = any(?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", caseIds.toArray())));
    }
}
