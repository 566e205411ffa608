package io.greenlane.riskscoring.routing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.criteria.Consignment;
import io.greenlane.riskscoring.criteria.CriteriaBook;
import io.greenlane.riskscoring.criteria.CriteriaEdition;
import io.greenlane.riskscoring.criteria.Criterion;
import io.greenlane.riskscoring.criteria.NamedSet;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.GoodsItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectReader;

/** Holds a criterion against stored declarations, in several streams at once; nothing is decided and nothing is kept. */
public final class BackTest {

    private static final int STREAMS = 2;
    private static final int FETCH = 2_000;
    private static final int TELL_EVERY = 5_000;
    private static final int SAMPLE = 20;
    private static final int RATIO_DIGITS = 6;
    private static final int RATE_SCALE = 2;
    private static final BigDecimal MUCH = new BigDecimal("0.5");
    private static final BigDecimal SECONDS_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final ObjectReader JSON = EventJson.mapper().readerFor(Past.class);
    /** First decisions alone, so that each declaration counts once. */
    private static final String PAST = """
            select d.facts, d.lane, l.conform from decision d left join inspection_label l using (mrn)
            where d.version = 1 and d.sequence = 1 and d.decided_at >= ? and abs(hashtext(d.mrn)::bigint) % ? = ?
            """;

    private static final String SINCE = """
            select min(decided_at) as since, count(*) as declarations, max(decided_at) as until from (
                select decided_at from decision where version = 1 and sequence = 1 order by decided_at desc limit ?) newest
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    BackTest(JdbcTemplate jdbc, TransactionOperations transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As much of the facts of a decision as criteria look at. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Past(
            String mrn,
            String customsOffice,
            String declarant,
            String importer,
            String destination,
            @Nullable String exporter,
            List<GoodsItem> items,
            ImporterProfile profile) {

        Consignment consignment() {
            return new Consignment(
                    customsOffice,
                    declarant,
                    importer,
                    Objects.requireNonNullElse(exporter, ""),
                    destination,
                    profile,
                    items);
        }
    }

    private record Span(Instant since, Instant until, long declarations) {}

    /**
     * Runs the test.
     *
     * @param newest how many declarations to look at
     * @param total is told how many there are
     * @param done is told how many were looked at, again and again
     */
    public BackTested run(Criterion criterion, List<NamedSet> sets, int newest, LongConsumer total, LongConsumer done) {
        Instant start = clock.instant();
        LocalDate anyDay = LocalDate.EPOCH;
        Criterion always = new Criterion(
                criterion.code(),
                criterion.title(),
                criterion.expression(),
                criterion.lane(),
                criterion.rate(),
                criterion.customsOffices(),
                anyDay,
                null,
                null);
        CriteriaBook book = CriteriaBook.of("back-test", new CriteriaEdition(List.of(always), sets));
        Span span = span(newest);
        total.accept(span.declarations);
        AtomicLong seen = new AtomicLong();
        Tally tally = new Tally();
        try (ExecutorService streams = Executors.newFixedThreadPool(STREAMS)) {
            List<Future<Tally>> running = new ArrayList<>();
            for (int stream = 0; stream < STREAMS; stream++) {
                int which = stream;
                running.add(streams.submit(() -> read(which, span.since, book, anyDay, seen, done)));
            }
            for (Future<Tally> each : running) {
                tally.add(each.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The back-test was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The back-test failed", failed.getCause());
        }
        done.accept(seen.get());
        return tally.result(span, Objects.requireNonNull(criterion.rate()), Duration.between(start, clock.instant()));
    }

    private Span span(int newest) {
        return Objects.requireNonNull(jdbc.queryForObject(
                SINCE,
                (row, number) -> row.getLong("declarations") == 0
                        ? new Span(clock.instant(), clock.instant(), 0)
                        : new Span(
                                row.getTimestamp("since").toInstant(),
                                row.getTimestamp("until").toInstant(),
                                row.getLong("declarations")),
                newest));
    }

    private Tally read(
            int stream, Instant since, CriteriaBook book, LocalDate day, AtomicLong seen, LongConsumer done) {
        Tally tally = new Tally();
        // The driver hands rows over bit by bit inside a transaction only.
        transaction.executeWithoutResult(status -> jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(PAST);
                    statement.setObject(1, since.atOffset(ZoneOffset.UTC));
                    statement.setInt(2, STREAMS);
                    statement.setInt(3, stream);
                    statement.setFetchSize(FETCH);
                    return statement;
                },
                row -> {
                    tally.add(row, book, day);
                    long count = seen.incrementAndGet();
                    if (count % TELL_EVERY == 0) {
                        done.accept(count);
                    }
                }));
        return tally;
    }

    /** Counts as it goes, so that the length of a test costs no memory. */
    private static final class Tally {
        private final Map<Lane, Long> lanes = new EnumMap<>(Lane.class);
        private final List<String> sample = new ArrayList<>();
        private long declarations;
        private long matches;
        private long inspected;
        private long notConform;

        void add(ResultSet row, CriteriaBook book, LocalDate day) throws SQLException {
            declarations++;
            Past past = JSON.readValue(row.getString("facts"));
            if (book.matches(past.consignment(), day).isEmpty()) {
                return;
            }
            matches++;
            lanes.merge(Lane.valueOf(row.getString("lane")), 1L, Long::sum);
            boolean conform = row.getBoolean("conform");
            if (!row.wasNull()) {
                inspected++;
                notConform += conform ? 0 : 1;
            }
            if (sample.size() < SAMPLE) {
                sample.add(past.mrn);
            }
        }

        void add(Tally other) {
            declarations += other.declarations;
            matches += other.matches;
            inspected += other.inspected;
            notConform += other.notConform;
            other.lanes.forEach((lane, count) -> lanes.merge(lane, count, Long::sum));
            other.sample.stream().limit(SAMPLE - (long) sample.size()).forEach(sample::add);
        }

        BackTested result(Span span, BigDecimal rate, Duration took) {
            BigDecimal days = BigDecimal.valueOf(
                            Duration.between(span.since, span.until).toSeconds())
                    .divide(SECONDS_A_DAY, RATE_SCALE, RoundingMode.HALF_UP)
                    .max(BigDecimal.ONE);
            BigDecimal share = ratio(matches, declarations);
            BigDecimal perDay = perDay(matches, rate, days);
            return new BackTested(
                    declarations,
                    matches,
                    share,
                    lanes,
                    inspected,
                    notConform,
                    inspected == 0 ? null : ratio(notConform, inspected),
                    days,
                    perDay,
                    perDay(matches - lanes.getOrDefault(Lane.RED, 0L), rate, days),
                    warnings(share, perDay),
                    List.copyOf(sample),
                    took.toMillis());
        }

        private List<String> warnings(BigDecimal share, BigDecimal perDay) {
            List<String> warnings = new ArrayList<>();
            if (declarations == 0) {
                warnings.add("There are no declarations yet to hold it against.");
            } else if (matches == declarations) {
                warnings.add("It matches every declaration: it would select " + perDay.toPlainString() + " a day.");
            } else if (share.compareTo(MUCH) > 0) {
                warnings.add("It matches more than half of all declarations: it would select " + perDay.toPlainString()
                        + " a day.");
            } else if (matches == 0) {
                warnings.add("It matches none of these declarations.");
            }
            if (matches > 0 && inspected == 0) {
                warnings.add("None of the matches was ever examined, so nothing is known of its precision.");
            }
            return warnings;
        }

        private static BigDecimal perDay(long count, BigDecimal rate, BigDecimal days) {
            return BigDecimal.valueOf(count).multiply(rate).divide(days, RATE_SCALE, RoundingMode.HALF_UP);
        }

        private static BigDecimal ratio(long part, long whole) {
            return whole == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), new MathContext(RATIO_DIGITS));
        }
    }
}
