package io.greenlane.declaration.tracking;

import io.greenlane.declaration.lifecycle.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to a declaration. */
@Component
class Timelines {

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order it happened. */
    List<TimelineEntry> of(String mrn) {
        return jdbc.sql("select at, version, event, message from timeline_entry where mrn = :mrn order by id")
                .param("mrn", mrn)
                .query((row, number) -> new TimelineEntry(
                        mrn,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("version"),
                        TimelineEntry.Event.valueOf(row.getString("event")),
                        row.getString("message")))
                .list();
    }
}
