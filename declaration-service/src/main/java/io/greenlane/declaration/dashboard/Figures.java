package io.greenlane.declaration.dashboard;

import io.greenlane.declaration.Rows;
import io.greenlane.declaration.dashboard.Dashboard.Age;
import io.greenlane.declaration.dashboard.Dashboard.Bar;
import io.greenlane.declaration.dashboard.Dashboard.Decisions;
import io.greenlane.declaration.dashboard.Dashboard.Letters;
import io.greenlane.declaration.dashboard.Dashboard.Minute;
import io.greenlane.declaration.dashboard.Dashboard.Waiting;
import io.greenlane.declaration.lifecycle.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the figures of the dashboard from what was counted: none of its queries grows with the number of declarations, only
 * with the number of those that wait.
 */
@Component
class Figures {

    private static final List<Duration> AGES =
            List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(8), Duration.ofDays(1));
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MINUTES = 60;
    private static final List<String> LANES = List.of("GREEN", "BLUE", "YELLOW", "RED");

    private final Counting counting;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Figures(Counting counting, JdbcClient jdbc, InstantSource clock) {
        this.counting = counting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Dashboard now() {
        counting.addUp();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Long> lanes = new TreeMap<>(Comparator.comparingInt(LANES::indexOf));
        LANES.forEach(lane -> lanes.put(lane, 0L));
        BigDecimal untouched = ofTheDay(now, lanes);
        return new Dashboard(
                now, lanes, untouched, statuses(), backlog(now), decisions(now), throughput(now), deadLetters());
    }

    private @Nullable BigDecimal ofTheDay(Instant now, Map<String, Long> lanes) {
        long[] decidedAndUntouched = new long[2];
        jdbc.sql("""
                        select lane, became, sum(moved) from movement_by_minute
                         where decided and happened > :since group by lane, became
                        """).param("since", Rows.utc(now.minus(DAY))).query(row -> {
            long number = row.getLong(3);
            decidedAndUntouched[0] += number;
            if (Status.CLEARED.name().equals(row.getString(2))) {
                decidedAndUntouched[1] += number;
            }
            if (LANES.contains(row.getString(1))) {
                lanes.merge(row.getString(1), number, Long::sum);
            }
        });
        return decidedAndUntouched[0] == 0
                ? null
                : BigDecimal.valueOf(decidedAndUntouched[1])
                        .divide(BigDecimal.valueOf(decidedAndUntouched[0]), 4, RoundingMode.HALF_UP);
    }

    private Map<Status, Long> statuses() {
        Map<Status, Long> statuses = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            statuses.put(status, 0L);
        }
        jdbc.sql("select status, number from status_count").query(row -> {
            statuses.put(Status.valueOf(row.getString(1)), row.getLong(2));
        });
        return statuses;
    }

    private List<Waiting> backlog(Instant now) {
        Map<Status, List<Since>> waiting = new EnumMap<>(Status.class);
        jdbc.sql("select lodged, number from undecided_by_minute where number > 0")
                .query(row -> {
                    waiting.computeIfAbsent(Status.LODGED, status -> new ArrayList<>())
                            .add(new Since(instant(row, 1), row.getLong(2)));
                });
        // Whatever is held has a deadline, and only that is in this index.
        jdbc.sql("""
                        select status, date_trunc('minute', status_since), count(*) from declaration
                         where next_deadline is not null and status in ('HELD', 'UNDER_CONTROL') group by 1, 2
                        """).query(row -> {
            waiting.computeIfAbsent(Status.valueOf(row.getString(1)), status -> new ArrayList<>())
                    .add(new Since(instant(row, 2), row.getLong(3)));
        });
        return List.of(Status.LODGED, Status.HELD, Status.UNDER_CONTROL).stream()
                .map(status -> waiting(status, waiting.getOrDefault(status, List.of()), now))
                .toList();
    }

    private record Since(Instant minute, long number) {}

    private static Waiting waiting(Status status, List<Since> since, Instant now) {
        long[] numbers = new long[AGES.size() + 1];
        Instant oldest = null;
        long all = 0;
        for (Since one : since) {
            Duration age = Duration.between(one.minute, now);
            int place = 0;
            while (place < AGES.size() && age.compareTo(AGES.get(place)) > 0) {
                place++;
            }
            numbers[place] += one.number;
            all += one.number;
            oldest = oldest == null || one.minute.isBefore(oldest) ? one.minute : oldest;
        }
        List<Age> ages = new ArrayList<>();
        for (int place = 0; place < numbers.length; place++) {
            ages.add(new Age(place < AGES.size() ? AGES.get(place).toString() : null, numbers[place]));
        }
        return new Waiting(status, all, oldest, ages);
    }

    private Decisions decisions(Instant now) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        jdbc.sql("""
                        select took, sum(moved) from movement_by_minute where decided and happened > :since group by took
                        """)
                .param("since", Rows.utc(now.minus(Duration.ofMinutes(MINUTES))))
                .query(row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                });
        List<Bar> bars = new ArrayList<>();
        if (!counts.isEmpty()) {
            for (int step = counts.firstKey(); step <= counts.lastKey(); step++) {
                bars.add(new Bar(Took.millis(step), counts.getOrDefault(step, 0L)));
            }
        }
        return new Decisions(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                Took.quantile(counts, 0.5),
                Took.quantile(counts, 0.9),
                Took.quantile(counts, 0.99),
                bars);
    }

    private List<Minute> throughput(Instant now) {
        Instant latest = now.truncatedTo(ChronoUnit.MINUTES);
        SortedMap<Instant, Minute> minutes = new TreeMap<>();
        for (int ago = MINUTES - 1; ago >= 0; ago--) {
            Instant minute = latest.minus(Duration.ofMinutes(ago));
            minutes.put(minute, new Minute(minute, 0, 0));
        }
        jdbc.sql("""
                        select happened, coalesce(sum(moved) filter (where became = 'LODGED'), 0),
                               coalesce(sum(moved) filter (where decided), 0)
                          from movement_by_minute where happened >= :since group by happened
                        """).param("since", Rows.utc(minutes.firstKey())).query(row -> {
            Instant minute = instant(row, 1);
            minutes.put(minute, new Minute(minute, row.getLong(2), row.getLong(3)));
        });
        return List.copyOf(minutes.values());
    }

    private List<Letters> deadLetters() {
        return jdbc.sql("select service, failed, parked from dead_letter_count order by service")
                .query((row, number) -> new Letters(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
