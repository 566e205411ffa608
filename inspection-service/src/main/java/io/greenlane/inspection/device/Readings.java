package io.greenlane.inspection.device;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.inspection.decisionrule.Judgement;
import io.greenlane.inspection.decisionrule.Measurement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The readings in the database. */
@Repository
class Readings {

    private static final String SELECT = """
            select reading_id, case_id, mrn, item_number, device_id, measurement, measured_at, received_at, reported_by, \
            judgement from reading\s""";

    // As lenient as between services: a row written by another version of this service stays readable.
    private static final JsonMapper JSON = EventJson.mapper();
    private static final RowMapper<Reading> ROW = (row, number) -> reading(row);

    private final JdbcTemplate jdbc;

    Readings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the readings and tells which of them are new. */
    Set<UUID> add(Collection<Reading> readings) {
        return new HashSet<>(jdbc.query(
                """
                insert into reading (reading_id, content, case_id, mrn, item_number, device_id, measurement,
                    measured_at, received_at, reported_by, verdict, judgement)
                select reading_id, content, case_id, mrn, item_number, device_id, measurement::jsonb,
                    measured_at, received_at, reported_by, verdict, judgement::jsonb
                from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::int[], ?::uuid[], ?::text[],
                    ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[])
                    as new (reading_id, content, case_id, mrn, item_number, device_id, measurement,
                        measured_at, received_at, reported_by, verdict, judgement)
                on conflict do nothing returning reading_id
                """,
                (PreparedStatementSetter) statement -> bind(statement, readings),
                (row, number) -> row.getObject(1, UUID.class)));
    }

    /** Those that wait for a case of these declarations, locked until the transaction ends. */
    List<Reading> lockWaiting(Collection<String> mrns) {
        return jdbc.query(
                SELECT + "where case_id is null and mrn = any(?) order by reading_id for update",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", mrns.toArray())),
                ROW);
    }

    /** Keeps the case that waiting readings were attached to, and what came of them. */
    void attach(Collection<Reading> readings) {
        jdbc.update("""
                update reading as kept set case_id = new.case_id, verdict = new.verdict, judgement = new.judgement::jsonb
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as new (reading_id, case_id, verdict, judgement)
                where kept.reading_id = new.reading_id
                """, statement -> {
            array(statement, 1, "uuid", readings, Reading::readingId);
            array(statement, 2, "uuid", readings, Reading::caseId);
            array(
                    statement,
                    3,
                    "text",
                    readings,
                    reading -> reading.judgement().verdict().name());
            array(statement, 4, "text", readings, reading -> JSON.writeValueAsString(reading.judgement()));
        });
    }

    Optional<Reading> withContent(String content) {
        return jdbc.query(SELECT + "where content = ?", ROW, content).stream().findFirst();
    }

    /** The readings of a case by the time they were taken, behind a place in that order. */
    List<Reading> ofCase(UUID caseId, ReadingPlace after, int fetch) {
        return jdbc.query(
                SELECT
                        + "where case_id = ? and (measured_at, reading_id) > (?, ?) order by measured_at, reading_id limit ?",
                ROW,
                caseId,
                after.measuredAt().atOffset(ZoneOffset.UTC),
                after.readingId(),
                fetch);
    }

    /** The readings of a device, newest first, before a place in that order; without those of cases of other offices. */
    List<Reading> ofDevice(UUID deviceId, Collection<String> offices, ReadingPlace before, int fetch) {
        return jdbc.query(
                SELECT + """
                where device_id = ? and (measured_at, reading_id) < (?, ?)
                    and (case_id is null or exists (select from inspection_case
                        where inspection_case.case_id = reading.case_id and customs_office = any(?)))
                order by measured_at desc, reading_id desc limit ?
                """,
                statement -> {
                    statement.setObject(1, deviceId);
                    statement.setObject(2, before.measuredAt().atOffset(ZoneOffset.UTC));
                    statement.setObject(3, before.readingId());
                    statement.setArray(4, statement.getConnection().createArrayOf("text", offices.toArray()));
                    statement.setInt(5, fetch);
                },
                ROW);
    }

    private static void bind(PreparedStatement statement, Collection<Reading> readings) throws SQLException {
        array(statement, 1, "uuid", readings, Reading::readingId);
        array(statement, 2, "text", readings, Reading::content);
        array(statement, 3, "uuid", readings, Reading::caseId);
        array(statement, 4, "text", readings, Reading::mrn);
        array(statement, 5, "int4", readings, Reading::itemNumber);
        array(statement, 6, "uuid", readings, Reading::deviceId);
        array(statement, 7, "text", readings, reading -> JSON.writeValueAsString(reading.measurement()));
        array(
                statement,
                8,
                "timestamptz",
                readings,
                reading -> reading.measuredAt().atOffset(ZoneOffset.UTC));
        array(
                statement,
                9,
                "timestamptz",
                readings,
                reading -> reading.receivedAt().atOffset(ZoneOffset.UTC));
        array(statement, 10, "text", readings, Reading::reportedBy);
        array(
                statement,
                11,
                "text",
                readings,
                reading -> reading.judgement().verdict().name());
        array(statement, 12, "text", readings, reading -> JSON.writeValueAsString(reading.judgement()));
    }

    private static void array(
            PreparedStatement statement,
            int place,
            String type,
            Collection<Reading> readings,
            Function<Reading, @Nullable Object> value)
            throws SQLException {
        Object[] values = readings.stream().map(value).toArray();
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getObject("reading_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("mrn"),
                row.getInt("item_number"),
                row.getObject("device_id", UUID.class),
                JSON.readValue(row.getString("measurement"), Measurement.class),
                row.getObject("measured_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("reported_by"),
                JSON.readValue(row.getString("judgement"), Judgement.class));
    }
}
