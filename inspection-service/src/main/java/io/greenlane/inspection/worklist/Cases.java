package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The cases in the database. */
@Repository
public class Cases {

    private static final String SELECT =
            "select " + CaseRows.COLUMNS + ", " + CaseRows.ARRIVAL + " from inspection_case ";

    private static final String AFTER = """
            and (start_by, -lost_per_hour, -risk, case_id) > (
                            select start_by, -lost_per_hour, -risk, case_id from inspection_case where case_id = ?::uuid)""";

    private final JdbcTemplate jdbc;
    private final CaseRows rows;
    private final ApplicationEventPublisher news;

    Cases(JdbcTemplate jdbc, CaseTimes times, ApplicationEventPublisher news) {
        this.jdbc = jdbc;
        this.news = news;
        this.rows = new CaseRows(times);
    }

    public Optional<InspectionCase> find(UUID caseId) {
        return jdbc.query(SELECT + "where case_id = ?", rows, caseId).stream().findFirst();
    }

    /** The case, locked until the transaction ends. */
    public Optional<InspectionCase> lock(UUID caseId) {
        return jdbc.query(SELECT + "where case_id = ? for update", rows, caseId).stream()
                .findFirst();
    }

    /** Which case of a declaration; it has at most one of a kind that is not done. */
    record Key(String mrn, CaseKind kind) {
        static Key of(InspectionCase found) {
            return new Key(found.decision().mrn(), found.kind());
        }
    }

    /** The cases with these ids and all examinations of these declarations, locked in order of id until the transaction ends. */
    public List<InspectionCase> lockAll(Collection<UUID> caseIds, Collection<String> mrns) {
        return jdbc.query(
                SELECT
                        + "where case_id = any(?) or (mrn = any(?) and kind = 'EXAMINATION') order by case_id for update",
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
                    statement.setArray(2, connection.createArrayOf("text", mrns.toArray()));
                },
                rows);
    }

    /** The newest case of each kind of each declaration, locked in order of id until the transaction ends. */
    Map<Key, InspectionCase> lockNewestOf(Collection<String> mrns) {
        List<InspectionCase> oldestFirst = jdbc.query(
                SELECT + "where mrn = any(?) order by case_id for update",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", mrns.toArray())),
                rows);
        Map<Key, InspectionCase> newest = new HashMap<>();
        oldestFirst.forEach(found -> newest.put(Key.of(found), found));
        return newest;
    }

    /** One page's cases of the offices in the given states, the most urgent first. */
    List<InspectionCase> mostUrgent(WorkListQuery query) {
        // One index range per office and state: what is not filtered out is read no further than the page.
        return jdbc.query(
                """
                select found.* from unnest(?::text[]) as wanted_office (code)
                cross join unnest(?::text[]) as wanted_state (name)
                cross join lateral (
                    select %s, %s from inspection_case
                    where customs_office = wanted_office.code and state = wanted_state.name
                        %s
                        and %s
                    order by start_by, -lost_per_hour, -risk, case_id limit ?) as found
                order by found.start_by, -found.lost_per_hour, -found.risk, found.case_id limit ?
                """.formatted(
                        CaseRows.COLUMNS, CaseRows.ARRIVAL, query.after() == null ? "" : AFTER, WorkListQuery.FILTER),
                query::bind,
                rows);
    }

    void add(Collection<InspectionCase> opened) {
        if (opened.isEmpty()) {
            return;
        }
        jdbc.update("""
                insert into inspection_case (%s)
                select case_id, kind, mrn, version, sequence, customs_office, importer, items::jsonb, reasons::jsonb,
                    selection::jsonb, perishable_until, examine_by, due_at, start_by, lost_per_hour, risk, opened_at, state, officer, claimed_at,
                    conclusion::jsonb, ended_at, declaration_ending, declaration_ended_at, escalated_at, finding_taken_back_at
                from %s
                """.formatted(CaseRows.COLUMNS, CaseRows.UNNEST), statement -> rows.bind(statement, opened));
    }

    /** Keeps what has changed about cases that this transaction has locked. */
    public void save(Collection<InspectionCase> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.update("""
                update inspection_case as kept set version = new.version, sequence = new.sequence,
                    items = new.items::jsonb, reasons = new.reasons::jsonb, selection = new.selection::jsonb,
                    perishable_until = new.perishable_until, examine_by = new.examine_by, due_at = new.due_at,
                    start_by = new.start_by, lost_per_hour = new.lost_per_hour, risk = new.risk,
                    state = new.state, officer = new.officer, claimed_at = new.claimed_at,
                    conclusion = new.conclusion::jsonb, ended_at = new.ended_at,
                    declaration_ending = new.declaration_ending, declaration_ended_at = new.declaration_ended_at,
                    escalated_at = new.escalated_at, finding_taken_back_at = new.finding_taken_back_at
                from %s where kept.case_id = new.case_id
                """.formatted(CaseRows.UNNEST), statement -> rows.bind(statement, changed));
        Set<String> offices = changed.stream()
                .filter(one -> one.kind() != CaseKind.EXAMINATION && one.officer() != null)
                .map(one -> one.decision().customsOffice())
                .collect(Collectors.toSet());
        if (!offices.isEmpty()) {
            news.publishEvent(new DeskWorkTaken(offices));
        }
    }

    /**
     * Makes cases whose deadline has passed the supervisors' matter, once each.
     *
     * @return their offices and declarations
     */
    List<Escalated> escalateLate(Instant now, int most) {
        return jdbc.query(
                """
                update inspection_case set escalated_at = ? where case_id in (
                    select case_id from inspection_case
                    where state in ('OPEN', 'CLAIMED') and escalated_at is null and due_at <= ?
                    order by due_at limit ? for update skip locked)
                returning customs_office, mrn
                """,
                (row, number) -> new Escalated(row.getString(1), row.getString(2)),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                most);
    }

    /** A case whose deadline has passed. */
    record Escalated(String customsOffice, String mrn) {}
}
