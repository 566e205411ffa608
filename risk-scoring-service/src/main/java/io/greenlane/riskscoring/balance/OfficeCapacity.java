package io.greenlane.riskscoring.balance;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps what offices can examine and what risk asks of them, and sets each office's threshold from both at intervals. An
 * office that tells no capacity is not limited. Capacity limits what risk asks for and nothing else.
 */
public class OfficeCapacity {

    private static final Logger log = LoggerFactory.getLogger(OfficeCapacity.class);
    private static final Duration LOOKED_BACK = Duration.ofDays(1);
    private static final String TAKE_IN = """
            insert into office_capacity as known (customs_office, examinations_per_day, told_at)
            select * from unnest(?::text[], ?::int[], ?::timestamptz[])
            on conflict (customs_office) do update set
                examinations_per_day = excluded.examinations_per_day, told_at = excluded.told_at
            where known.told_at < excluded.told_at
            """;
    private static final String NOTE = """
            insert into risk_demand as known (customs_office, hour, scale, points, declarations)
            select * from unnest(?::text[], ?::timestamptz[], ?::text[], ?::numeric[], ?::bigint[])
            on conflict (customs_office, hour, scale, points) do update set
                declarations = known.declarations + excluded.declarations
            """;
    private static final String ASKED = """
            select points, sum(declarations) as declarations from risk_demand
            where customs_office = ? and scale = ? and hour > ? group by points
            """;
    private static final String LATEST = """
            select distinct on (customs_office, scale) customs_office, scale, version, points from office_threshold
            order by customs_office, scale, version desc
            """;

    private final JdbcTemplate jdbc;
    private final InstantSource clock;
    private volatile Map<Measured, OfficeThreshold> thresholds = Map.of();

    OfficeCapacity(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Measured(String customsOffice, Scale scale) {}

    /** Empty where capacity limits nothing. */
    public Optional<OfficeThreshold> thresholdOf(String customsOffice, Scale scale) {
        return Optional.ofNullable(thresholds.get(new Measured(customsOffice, scale)));
    }

    /** Notes what risk asks for, in the caller's transaction; one round trip, none for nothing. */
    public void note(List<Demand> demands) {
        if (demands.isEmpty()) {
            return;
        }
        Map<Level, Long> counts = new TreeMap<>();
        demands.forEach(each -> counts.merge(Level.of(each), 1L, Long::sum));
        jdbc.update(NOTE, statement -> {
            List<Level> levels = List.copyOf(counts.keySet());
            statement.setArray(1, column(statement, "text", levels, Level::customsOffice));
            statement.setArray(
                    2,
                    column(
                            statement,
                            "timestamptz",
                            levels,
                            level -> level.hour().toString()));
            statement.setArray(3, column(statement, "text", levels, Level::scale));
            statement.setArray(4, column(statement, "numeric", levels, Level::points));
            statement.setArray(
                    5, column(statement, "int8", levels, level -> Objects.requireNonNull(counts.get(level))));
        });
    }

    /** Takes in what offices tell, one round trip; what is older than the known changes nothing. */
    void takeIn(List<CapacityTold> batch) {
        Map<String, CapacityTold> latest = new TreeMap<>();
        batch.forEach(each -> latest.merge(
                each.customsOffice(), each, (one, other) -> one.toldAt().isAfter(other.toldAt()) ? one : other));
        List<CapacityTold> rows = List.copyOf(latest.values());
        jdbc.update(TAKE_IN, statement -> {
            statement.setArray(1, column(statement, "text", rows, CapacityTold::customsOffice));
            statement.setArray(2, column(statement, "int4", rows, CapacityTold::examinationsPerDay));
            statement.setArray(
                    3,
                    column(statement, "timestamptz", rows, row -> row.toldAt().toString()));
        });
    }

    /** Sets the thresholds anew from what was asked for during the last day, and takes up those of a neighbour. */
    @Scheduled(fixedDelayString = "${greenlane.capacity-thresholds:1m}")
    public void set() {
        Map<String, Integer> capacities = new TreeMap<>();
        jdbc.query("select customs_office, examinations_per_day from office_capacity", row -> {
            capacities.put(row.getString("customs_office"), row.getInt("examinations_per_day"));
        });
        Map<Measured, Latest> latest = latest();
        capacities.forEach((office, perDay) -> {
            for (Scale scale : Scale.values()) {
                set(new Measured(office, scale), perDay, latest.get(new Measured(office, scale)));
            }
        });
        Map<Measured, OfficeThreshold> now = new HashMap<>();
        latest().forEach((measured, each) -> {
            if (each.points != null) {
                now.put(measured, new OfficeThreshold(each.version, measured.scale, each.points));
            }
        });
        thresholds = Map.copyOf(now);
    }

    private void set(Measured measured, int perDay, @Nullable Latest latest) {
        BigDecimal points = Threshold.within(perDay, asked(measured)).orElse(null);
        if (!same(points, latest == null ? null : latest.points)) {
            log.info(
                    "{} examines by risk from {} {} on",
                    measured.customsOffice,
                    points == null ? "the policy's" : points,
                    measured.scale);
            jdbc.update(
                    "insert into office_threshold (customs_office, scale, points, set_at, examinations_per_day) values (?, ?, ?, ?, ?)",
                    measured.customsOffice,
                    measured.scale.name(),
                    points,
                    clock.instant().atOffset(ZoneOffset.UTC),
                    perDay);
        }
    }

    private record Latest(long version, @Nullable BigDecimal points) {}

    private Map<Measured, Latest> latest() {
        Map<Measured, Latest> latest = new HashMap<>();
        jdbc.query(LATEST, row -> {
            latest.put(
                    new Measured(row.getString("customs_office"), Scale.valueOf(row.getString("scale"))),
                    new Latest(row.getLong("version"), row.getBigDecimal("points")));
        });
        return latest;
    }

    private List<Threshold.Asked> asked(Measured measured) {
        return jdbc.query(
                ASKED,
                (row, number) -> new Threshold.Asked(row.getBigDecimal("points"), row.getLong("declarations")),
                measured.customsOffice,
                measured.scale.name(),
                clock.instant().minus(LOOKED_BACK).atOffset(ZoneOffset.UTC));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private record Level(String customsOffice, Instant hour, Scale scale, BigDecimal points)
            implements Comparable<Level> {

        static Level of(Demand demand) {
            return new Level(
                    demand.customsOffice(),
                    demand.at().truncatedTo(ChronoUnit.HOURS),
                    demand.scale(),
                    demand.points().stripTrailingZeros());
        }

        /** In key order, so that locks never cross. */
        @Override
        public int compareTo(Level other) {
            int byOffice = customsOffice.compareTo(other.customsOffice);
            int byHour = byOffice == 0 ? hour.compareTo(other.hour) : byOffice;
            int byScale = byHour == 0 ? scale.compareTo(other.scale) : byHour;
            return byScale == 0 ? points.compareTo(other.points) : byScale;
        }
    }

    private static <T> Array column(PreparedStatement statement, String type, List<T> rows, Function<T, Object> field)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(field).toArray());
    }
}
