package io.greenlane.inspection.finding;

import io.greenlane.chassis.messaging.EventJson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What examinations waited for, in the database. */
@Repository
class Waits {

    private static final JsonMapper JSON = EventJson.mapper();

    private final JdbcTemplate jdbc;

    Waits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Wait> ofCase(UUID caseId) {
        return jdbc.query(
                "select said, officer, said_at from examination_wait where case_id = ? order by wait_id desc",
                (row, number) -> new Wait(
                        caseId,
                        JSON.readValue(row.getString("said"), CheckedConclusion.Waiting.class),
                        row.getString("officer"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()),
                caseId);
    }

    /** What was said last is not kept a second time. The case is locked. */
    void add(Wait wait) {
        jdbc.update(
                """
                insert into examination_wait (case_id, said, officer, said_at)
                select new.case_id, new.said, new.officer, new.said_at
                from (values (?::uuid, ?::jsonb, ?, ?::timestamptz)) as new (case_id, said, officer, said_at)
                where not exists (
                    select from (
                        select said, officer from examination_wait where case_id = new.case_id
                        order by wait_id desc limit 1) as latest
                    where latest.said = new.said and latest.officer = new.officer)
                """,
                wait.caseId(),
                JSON.writeValueAsString(wait.said()),
                wait.officer(),
                wait.at().atOffset(ZoneOffset.UTC));
    }
}
