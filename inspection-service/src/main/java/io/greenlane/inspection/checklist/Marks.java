package io.greenlane.inspection.checklist;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What officers said of the steps of their cases. */
@Repository
class Marks {

    private final JdbcTemplate jdbc;

    Marks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last word about each step of a case. */
    Map<String, Mark> ofCase(UUID caseId) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        jdbc.query(
                """
                select distinct on (step) step, state, note, marked_by, marked_at from checklist_mark
                where case_id = ? order by step, mark_id desc
                """,
                row -> {
                    var mark = new Mark(
                            row.getString("step"),
                            Mark.State.valueOf(row.getString("state")),
                            row.getString("note"),
                            row.getString("marked_by"),
                            row.getObject("marked_at", OffsetDateTime.class).toInstant());
                    marks.put(mark.step(), mark);
                },
                caseId);
        return marks;
    }

    void add(UUID caseId, Collection<Mark> marks) {
        jdbc.update("""
                insert into checklist_mark (case_id, step, state, note, marked_by, marked_at)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                """, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", marks.stream().map(mark -> caseId).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", marks.stream().map(Mark::step).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            marks.stream().map(mark -> mark.state().name()).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", marks.stream().map(Mark::note).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text", marks.stream().map(Mark::markedBy).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "timestamptz",
                            marks.stream()
                                    .map(mark -> mark.markedAt().atOffset(ZoneOffset.UTC))
                                    .toArray()));
        });
    }
}
