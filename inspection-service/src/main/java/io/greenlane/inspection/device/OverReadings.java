package io.greenlane.inspection.device;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The readings of a case that are over a limit. */
@Component
public class OverReadings {

    private final JdbcTemplate jdbc;

    OverReadings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** At least one reading of this indicator in this item is over. */
    public record Over(int itemNumber, String indicator) {}

    /** Each item and indicator once. */
    public List<Over> ofCase(UUID caseId) {
        return jdbc.query(
                """
                select distinct item_number, measurement ->> 'indicator' as indicator from reading
                where case_id = ? and verdict = 'OVER' order by item_number, indicator
                """, (row, number) -> new Over(row.getInt("item_number"), row.getString("indicator")), caseId);
    }
}
