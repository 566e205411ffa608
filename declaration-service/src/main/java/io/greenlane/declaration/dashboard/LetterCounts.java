package io.greenlane.declaration.dashboard;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.declaration.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what each service told last. */
@Component
class LetterCounts {

    private final JdbcClient jdbc;

    LetterCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void on(List<Received<LettersCounted>> told) {
        Map<String, LettersCounted> latest = new LinkedHashMap<>();
        told.forEach(one -> latest.put(one.body().service(), one.body()));
        jdbc.sql("""
                        insert into dead_letter_count as kept (service, failed, parked, told_at)
                        select * from unnest(:services, :failed, :parked, :times)
                            on conflict (service) do update
                           set failed = excluded.failed, parked = excluded.parked, told_at = excluded.told_at
                        """)
                .param("services", Rows.text(latest.keySet()))
                .param("failed", Rows.column("int4", latest.values(), LettersCounted::failed))
                .param("parked", Rows.column("int4", latest.values(), LettersCounted::parked))
                .param("times", Rows.column("timestamptz", latest.values(), LettersCounted::at))
                .update();
    }
}
