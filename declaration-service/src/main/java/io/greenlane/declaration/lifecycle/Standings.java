package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.declaration.Rows;
import io.greenlane.declaration.lifecycle.Filing.Enterprise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads, locks and stores where declarations stand; every method is one round trip for any number of them. */
@Component
public class Standings {

    private static final String COLUMNS = """
            f.mrn, f.lrn, f.declarant, f.declarant_name, f.importer, f.importer_name, f.customs_office, f.lodged_at,
            f.transport_document, f.containers, d.version, d.status, d.status_since, d.legal_date, d.estimated_arrival,
            d.estimate_made_at, d.arrived_at, d.lane, d.decided_version, d.decided_sequence, d.decided_law,
            d.asked_version, d.asked_sequence, d.holds::text as holds,
            d.examination::text as examination, d.papers::text as papers, d.refusal::text as refusal,
            d.appeal::text as appeal
            """;

    private static final TypeReference<List<Hold>> HOLDS = new TypeReference<>() {};
    private static final JsonMapper JSON = EventJson.mapper();

    private final JdbcClient jdbc;
    private final Identifiers identifiers;

    Standings(JdbcClient jdbc, Identifiers identifiers) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
    }

    /** What a query must select from {@code filing f} and {@code declaration d} for {@link #read}. */
    public static String columns() {
        return COLUMNS;
    }

    public Optional<Standing> find(String mrn) {
        return jdbc.sql("select " + COLUMNS + " from declaration d join filing f using (mrn) where d.mrn = :mrn")
                .param("mrn", mrn)
                .query(Standings::read)
                .optional();
    }

    /** Locks declarations until the transaction ends, always in the order of their MRNs; unknown ones are left out. */
    public Map<String, Standing> lock(Collection<String> mrns) {
        Map<String, Standing> locked = new LinkedHashMap<>();
        jdbc.sql("select " + COLUMNS + """
                         from declaration d join filing f using (mrn)
                        where d.mrn = any(:mrns) order by d.mrn for update of d
                        """)
                .param("mrns", Rows.text(mrns))
                .query(Standings::read)
                .list()
                .forEach(standing -> locked.put(standing.mrn(), standing));
        return locked;
    }

    /** Locks declarations with a deadline that has passed, except those another transaction is busy with. */
    List<Standing> lockLate(Instant now, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from declaration d join filing f using (mrn)
                        where d.next_deadline <= :now order by d.next_deadline limit :most for update of d skip locked
                        """)
                .param("now", Rows.utc(now))
                .param("most", most)
                .query(Standings::read)
                .list();
    }

    /** Stores what the steps came to and their timeline entries. The declarations are locked. */
    void save(Collection<NextStep> steps) {
        List<Standing> standings = steps.stream().map(NextStep::after).toList();
        List<TimelineEntry> entries =
                steps.stream().flatMap(step -> step.entries().stream()).toList();
        jdbc.sql("""
                        with noted as (
                            insert into timeline_entry (id, mrn, at, version, event, message)
                            select * from unnest(:entryIds, :entryMrns, :entryTimes, :entryVersions, :events, :messages)
                        )
                        update declaration d
                           set version = n.version, status = n.status, status_since = n.status_since,
                               legal_date = n.legal_date, estimated_arrival = n.estimated_arrival,
                               estimate_made_at = n.estimate_made_at, arrived_at = n.arrived_at, lane = n.lane,
                               decided_version = n.decided_version, decided_sequence = n.decided_sequence,
                               decided_law = n.decided_law, asked_version = n.asked_version,
                               asked_sequence = n.asked_sequence,
                               holds = n.holds::jsonb, next_deadline = n.next_deadline,
                               examination = n.examination::jsonb, papers = n.papers::jsonb,
                               refusal = n.refusal::jsonb, appeal = n.appeal::jsonb
                          from unnest(:mrns, :versions, :statuses, :since, :legalDates, :estimates, :estimatesMadeAt,
                                      :arrivals, :lanes, :decidedVersions, :decidedSequences, :decidedLaws,
                                      :askedVersions, :askedSequences, :holds, :deadlines, :examinations, :papers,
                                      :refusals, :appeals)
                               as n (mrn, version, status, status_since, legal_date, estimated_arrival, estimate_made_at,
                                     arrived_at, lane, decided_version, decided_sequence, decided_law, asked_version,
                                     asked_sequence, holds, next_deadline, examination, papers, refusal, appeal)
                         where d.mrn = n.mrn
                        """)
                .param("entryIds", Rows.column("uuid", entries, entry -> identifiers.next()))
                .param("entryMrns", Rows.text(entries, TimelineEntry::mrn))
                .param("entryTimes", Rows.column("timestamptz", entries, TimelineEntry::at))
                .param("entryVersions", Rows.column("int4", entries, TimelineEntry::version))
                .param("events", Rows.text(entries, entry -> entry.event().name()))
                .param("messages", Rows.text(entries, TimelineEntry::message))
                .param("mrns", Rows.text(standings, Standing::mrn))
                .param("versions", Rows.column("int4", standings, Standing::version))
                .param(
                        "statuses",
                        Rows.text(standings, standing -> standing.status().name()))
                .param("since", Rows.column("timestamptz", standings, Standing::statusSince))
                .param(
                        "legalDates",
                        Rows.column(
                                "date", standings, standing -> standing.travel().legalDate()))
                .param(
                        "estimates",
                        Rows.column(
                                "timestamptz",
                                standings,
                                standing -> standing.travel().estimatedArrival()))
                .param(
                        "estimatesMadeAt",
                        Rows.column(
                                "timestamptz",
                                standings,
                                standing -> standing.travel().estimateMadeAt()))
                .param(
                        "arrivals",
                        Rows.column(
                                "timestamptz",
                                standings,
                                standing -> standing.travel().arrivedAt()))
                .param(
                        "lanes",
                        Rows.text(standings, standing -> standing.decision().lane()))
                .param(
                        "decidedVersions",
                        Rows.column(
                                "int4",
                                standings,
                                standing -> standing.decision().version()))
                .param(
                        "decidedSequences",
                        Rows.column(
                                "int4",
                                standings,
                                standing -> standing.decision().sequence()))
                .param(
                        "decidedLaws",
                        Rows.column(
                                "date",
                                standings,
                                standing -> standing.decision().legalDate()))
                .param(
                        "askedVersions",
                        Rows.column(
                                "int4",
                                standings,
                                standing -> standing.decision().asked().version()))
                .param(
                        "askedSequences",
                        Rows.column(
                                "int4",
                                standings,
                                standing -> standing.decision().asked().sequence()))
                .param("holds", Rows.text(standings, standing -> JSON.writeValueAsString(standing.holds())))
                .param("deadlines", Rows.column("timestamptz", standings, Standing::nextDeadline))
                .param("examinations", Rows.text(standings, standing -> json(standing.examination())))
                .param("papers", Rows.text(standings, standing -> json(standing.papers())))
                .param("refusals", Rows.text(standings, standing -> json(standing.refusal())))
                .param("appeals", Rows.text(standings, standing -> json(standing.appeal())))
                .update();
    }

    /** Notes what moves no declaration, which need not be locked. */
    public void note(List<TimelineNote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into timeline_entry (id, mrn, at, version, event, message)
                        select n.id, n.mrn, n.at, d.version, n.event, n.message
                          from unnest(:ids, :mrns, :times, :events, :messages) as n (id, mrn, at, event, message)
                          join declaration d on d.mrn = n.mrn
                        """)
                .param("ids", Rows.column("uuid", notes, note -> identifiers.next()))
                .param("mrns", Rows.text(notes, TimelineNote::mrn))
                .param("times", Rows.column("timestamptz", notes, TimelineNote::at))
                .param("events", Rows.text(notes, note -> note.event().name()))
                .param("messages", Rows.text(notes, TimelineNote::message))
                .update();
    }

    /** Reads a row of {@link #columns}. */
    public static Standing read(ResultSet row, int number) throws SQLException {
        var filing = new Filing(
                row.getString("mrn"),
                row.getString("lrn"),
                new Enterprise(row.getString("declarant"), row.getString("declarant_name")),
                new Enterprise(row.getString("importer"), row.getString("importer_name")),
                row.getString("customs_office"),
                Objects.requireNonNull(instant(row, "lodged_at")),
                row.getString("transport_document"),
                List.of((String[]) row.getArray("containers").getArray()));
        return new Standing(
                filing,
                row.getInt("version"),
                Status.valueOf(row.getString("status")),
                Objects.requireNonNull(instant(row, "status_since")),
                new Standing.Decision(
                        row.getInt("decided_version"),
                        row.getInt("decided_sequence"),
                        row.getString("lane"),
                        row.getObject("decided_law", LocalDate.class),
                        new Standing.Asked(row.getInt("asked_version"), row.getInt("asked_sequence"))),
                new Standing.Travel(
                        row.getObject("legal_date", LocalDate.class),
                        instant(row, "estimated_arrival"),
                        instant(row, "estimate_made_at"),
                        instant(row, "arrived_at")),
                holds(row.getString("holds")),
                parsed(row.getString("examination"), Examination.class),
                parsed(row.getString("papers"), Papers.class),
                parsed(row.getString("refusal"), Standing.Refusal.class),
                parsed(row.getString("appeal"), Appeal.class));
    }

    // Most declarations are held by nothing; that needs no parser.
    private static List<Hold> holds(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, HOLDS);
    }

    private static <T> @Nullable T parsed(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
