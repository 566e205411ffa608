package io.greenlane.inspection.finding;

import io.greenlane.chassis.messaging.EventJson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The findings in the database. */
@Repository
class Findings {

    // As lenient as between services: a row written by another version of this service stays readable.
    private static final JsonMapper JSON = EventJson.mapper();

    private static final RowMapper<Finding> ROW = (row, number) -> new Finding(
            row.getObject("finding_id", UUID.class),
            row.getObject("case_id", UUID.class),
            JSON.readValue(row.getString("seen"), Finding.Seen.class),
            row.getObject("replaces", UUID.class),
            row.getString("recorded_by"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant());

    private final JdbcTemplate jdbc;

    Findings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All findings of a case, also those that were corrected since, the oldest first. */
    List<Finding> ofCase(UUID caseId) {
        return jdbc.query("""
                select finding_id, case_id, seen, replaces, recorded_by, recorded_at from finding
                where case_id = ? order by finding_id
                """, ROW, caseId);
    }

    /** What stands of these: what nothing has corrected. */
    static List<Finding> standing(List<Finding> all) {
        Set<UUID> replaced =
                all.stream().map(Finding::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream()
                .filter(finding -> !replaced.contains(finding.findingId()))
                .toList();
    }

    void add(Finding finding) {
        jdbc.update(
                """
                insert into finding (finding_id, case_id, seen, replaces, recorded_by, recorded_at)
                values (?, ?, ?::jsonb, ?, ?, ?)
                """,
                finding.findingId(),
                finding.caseId(),
                JSON.writeValueAsString(finding.seen()),
                finding.replaces(),
                finding.recordedBy(),
                finding.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
