package io.greenlane.compliancehistory.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Self-reports and corrective plans in the database. */
@Repository
class Repairs {

    private final JdbcTemplate jdbc;

    Repairs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a report; the same again is the first one, which is given back. */
    SelfReport add(SelfReport report) {
        jdbc.update(
                """
                insert into self_report (report_id, eori, mrn, topic, what, reported_by, reported_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                report.reportId(),
                report.eori(),
                report.mrn(),
                report.topic(),
                report.what(),
                report.reportedBy(),
                report.reportedAt().atOffset(ZoneOffset.UTC));
        return jdbc.query(
                        "select * from self_report where eori = ? and mrn = ? and topic = ?",
                        (row, number) -> report(row),
                        report.eori(),
                        report.mrn(),
                        report.topic())
                .getFirst();
    }

    /** Notes whose declarations these are, in one round trip. */
    void lodged(SortedMap<String, String> importerByMrn) {
        if (importerByMrn.isEmpty()) {
            return;
        }
        jdbc.update("""
                insert into lodged_declaration (mrn, importer) select * from unnest(?::text[], ?::text[])
                on conflict do nothing
                """, statement -> {
            var columns = new Columns<>(statement, importerByMrn.entrySet());
            columns.add("text", Map.Entry::getKey);
            columns.add("text", Map.Entry::getValue);
        });
    }

    /** Whether it is a declaration of this enterprise, and known. */
    boolean isOf(String eori, String mrn) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from lodged_declaration where mrn = ? and importer = ?)",
                Boolean.class,
                mrn,
                eori));
    }

    /** Whether customs wanted to examine the goods, or has, at this moment. */
    boolean isSelected(String mrn, String eori) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from selected_declaration where mrn = ? and importer = ?)
                    or exists (select from fact where kind = 'INSPECTION' and mrn = ? and eori = ?)
                """, Boolean.class, mrn, eori, mrn, eori));
    }

    /** Since when customs wants to examine whose goods. */
    record Selected(String importer, Instant at) {

        Selected orEarlier(Selected other) {
            return at.isBefore(other.at) ? this : other;
        }
    }

    /** Notes when declarations were selected; the earliest time stays. One round trip. */
    void select(Map<String, Selected> selected) {
        if (selected.isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            var statement = connection.prepareStatement("""
                    insert into selected_declaration as known (mrn, importer, selected_at)
                    select * from unnest(?::text[], ?::text[], ?::timestamptz[])
                    on conflict (mrn) do update set selected_at = least(known.selected_at, excluded.selected_at)
                    where excluded.selected_at < known.selected_at
                    """);
            var columns = new Columns<>(statement, selected.entrySet());
            columns.add("text", Map.Entry::getKey);
            columns.add("text", entry -> entry.getValue().importer());
            columns.add("timestamptz", entry -> entry.getValue().at().atOffset(ZoneOffset.UTC));
            return statement;
        });
    }

    /** What was reported about declarations before they were selected: topics by MRN and enterprise. */
    Map<String, Set<String>> reportedTopics(Collection<String> mrns) {
        Map<String, Set<String>> topics = new HashMap<>();
        if (mrns.isEmpty()) {
            return topics;
        }
        jdbc.query(
                """
                select r.mrn, r.eori, r.topic from self_report r left join selected_declaration s using (mrn)
                where r.mrn = any(?) and (s.selected_at is null or r.reported_at < s.selected_at)
                """,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", mrns.toArray())),
                row -> {
                    topics.computeIfAbsent(key(row.getString("mrn"), row.getString("eori")), each -> new HashSet<>())
                            .add(row.getString("topic"));
                });
        return topics;
    }

    /** Names a declaration of an enterprise in what {@link #reportedTopics} gives. */
    static String key(String mrn, String eori) {
        return mrn + " " + eori;
    }

    List<SelfReport> reportsOf(String eori) {
        return jdbc.query(
                "select * from self_report where eori = ? order by reported_at desc",
                (row, number) -> report(row),
                eori);
    }

    List<CorrectivePlan> plansOf(String eori) {
        return jdbc.query(
                "select * from corrective_plan where eori = ? order by plan_id desc", (row, number) -> plan(row), eori);
    }

    boolean hasOpenPlan(String eori) {
        return plansOf(eori).stream().anyMatch(plan -> plan.state() == CorrectivePlan.State.PROPOSED);
    }

    void add(CorrectivePlan plan) {
        jdbc.update(
                """
                insert into corrective_plan (plan_id, eori, measures, done_by, proposed_by, proposed_at, state)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                plan.planId(),
                plan.eori(),
                plan.measures(),
                plan.doneBy(),
                plan.proposedBy(),
                plan.proposedAt().atOffset(ZoneOffset.UTC),
                plan.state().name());
    }

    /** The enterprise's plan, locked until the transaction ends. */
    Optional<CorrectivePlan> lock(String eori, UUID planId) {
        return jdbc
                .query(
                        "select * from corrective_plan where plan_id = ? and eori = ? for update",
                        (row, number) -> plan(row),
                        planId,
                        eori)
                .stream()
                .findFirst();
    }

    void save(CorrectivePlan decided) {
        jdbc.update(
                "update corrective_plan set state = ?, decided_by = ?, decided_at = ?, reason = ? where plan_id = ?",
                decided.state().name(),
                decided.decidedBy(),
                decided.decidedAt() == null ? null : decided.decidedAt().atOffset(ZoneOffset.UTC),
                decided.reason(),
                decided.planId());
    }

    private static SelfReport report(ResultSet row) throws SQLException {
        return new SelfReport(
                row.getObject("report_id", UUID.class),
                row.getString("eori"),
                row.getString("mrn"),
                row.getString("topic"),
                row.getString("what"),
                row.getString("reported_by"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }

    private static CorrectivePlan plan(ResultSet row) throws SQLException {
        return new CorrectivePlan(
                row.getObject("plan_id", UUID.class),
                row.getString("eori"),
                row.getString("measures"),
                row.getObject("done_by", LocalDate.class),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                CorrectivePlan.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
