package io.greenlane.inspection.dashboard;

import io.greenlane.inspection.dashboard.InspectionsDashboard.Due;
import io.greenlane.inspection.dashboard.InspectionsDashboard.Office;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the figures; only what is not concluded is looked at, and an index has that alone. */
@Component
class InspectionFigures {

    private static final List<Duration> DUE =
            List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(3));

    private final JdbcClient jdbc;
    private final InstantSource clock;

    InspectionFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    InspectionsDashboard now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Office> offices = new ArrayList<>();
        long[] due = new long[DUE.size() + 1];
        jdbc.sql("""
                        select customs_office,
                               count(*) filter (where state = 'OPEN'), count(*) filter (where state = 'CLAIMED'),
                               count(*) filter (where due_at <= :now), min(due_at) filter (where due_at > :now),
                               count(*) filter (where due_at > :now and due_at <= :first),
                               count(*) filter (where due_at > :first and due_at <= :second),
                               count(*) filter (where due_at > :second and due_at <= :third),
                               count(*) filter (where due_at > :third and due_at <= :fourth),
                               count(*) filter (where due_at > :fourth)
                          from inspection_case where state in ('OPEN', 'CLAIMED')
                         group by customs_office order by customs_office
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("first", in(now, 0))
                .param("second", in(now, 1))
                .param("third", in(now, 2))
                .param("fourth", in(now, 3))
                .query(row -> {
                    OffsetDateTime next = row.getObject(5, OffsetDateTime.class);
                    offices.add(new Office(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            next == null ? null : next.toInstant()));
                    for (int place = 0; place < due.length; place++) {
                        due[place] += row.getLong(6 + place);
                    }
                });
        List<Due> dues = new ArrayList<>();
        for (int place = 0; place < due.length; place++) {
            dues.add(new Due(place < DUE.size() ? DUE.get(place).toString() : null, due[place]));
        }
        return new InspectionsDashboard(
                now,
                offices.stream().mapToLong(Office::open).sum(),
                offices.stream().mapToLong(Office::claimed).sum(),
                offices.stream().mapToLong(Office::overdue).sum(),
                dues,
                offices);
    }

    private static OffsetDateTime in(Instant now, int place) {
        return now.plus(DUE.get(place)).atOffset(ZoneOffset.UTC);
    }
}
