package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.importer.SizeClass;
import io.greenlane.riskscoring.model.RiskModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectReader;

/** Decides stored declarations anew under another policy, everything else equal. Nothing is kept and nobody is told. */
public final class PolicySimulation {

    private static final int FETCH = 500;
    private static final int DECIMALS = 2;
    private static final List<BigDecimal> FACTORS = Stream.of("0.5", "0.75", "0.9", "1", "1.1", "1.25", "1.5", "2")
            .map(BigDecimal::new)
            .toList();
    private static final BigDecimal SECONDS_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final ObjectReader JSON = EventJson.mapper().readerFor(Facts.class);
    /** First decisions alone, so that each declaration counts once. */
    private static final String PAST = """
            select d.facts, l.conform, l.concluded_at, (
                select min(n.decided_at) from decision n
                where d.lane = 'YELLOW' and n.mrn = d.mrn and (n.version, n.sequence) > (1, 1)
                    and n.lane in ('GREEN', 'BLUE')) as held_until
            from decision d left join inspection_label l using (mrn)
            where d.version = 1 and d.sequence = 1 order by d.decided_at desc limit ?
            """;

    private static final String LAST_DAY = """
            select count(*) from decision
            where version = 1 and sequence = 1 and decided_at > ? and decided_at <= ?
            """;

    private final JdbcTemplate jdbc;
    private final Rulebooks rulebooks;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    PolicySimulation(JdbcTemplate jdbc, Rulebooks rulebooks, TransactionOperations transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Simulates.
     *
     * @param draft the policy as it would be
     * @param declarations how many of the newest to decide again
     * @return empty while nothing can be decided at all
     */
    public Optional<Simulated> simulate(Policy draft, int declarations) {
        return rulebooks.inForceAt(clock.instant()).map(now -> {
            Tally tally = new Tally(now, draft, rulebooks.modelOf(draft).orElse(null));
            // The driver hands rows over bit by bit inside a transaction only.
            transaction.executeWithoutResult(status -> jdbc.query(
                    connection -> {
                        PreparedStatement statement = connection.prepareStatement(PAST);
                        statement.setInt(1, declarations);
                        statement.setFetchSize(FETCH);
                        return statement;
                    },
                    row -> {
                        Facts facts = JSON.readValue(row.getString("facts"));
                        boolean conform = row.getBoolean("conform");
                        boolean violation = !row.wasNull() && !conform;
                        tally.add(facts, violation);
                        tally.observe(facts, row.getTimestamp("concluded_at"), row.getTimestamp("held_until"));
                    }));
            return tally.result(capacity(), decidedInTheDayBefore(tally.newest));
        });
    }

    private int capacity() {
        return Objects.requireNonNullElse(
                jdbc.queryForObject("select sum(examinations_per_day) from office_capacity", Integer.class), 0);
    }

    private int decidedInTheDayBefore(@Nullable Instant newest) {
        return newest == null
                ? 0
                : Objects.requireNonNull(jdbc.queryForObject(
                        LAST_DAY,
                        Integer.class,
                        Timestamp.from(newest.minus(Duration.ofDays(1))),
                        Timestamp.from(newest)));
    }

    /** Counts as it goes, so that the number of declarations costs no memory. */
    private static final class Tally {
        private final Rulebook now;
        private final List<Rulebook> scaled;
        private final Rulebook then;
        private final Map<Lane, Integer> before = new EnumMap<>(Lane.class);
        private final Map<Lane, Integer> after = new EnumMap<>(Lane.class);
        private final Map<String, Whom> whom = new TreeMap<>();
        private final Sum[] points;
        private final ClearingTimes times = new ClearingTimes();
        private final Sum inForce = new Sum();
        private final Sum drafted = new Sum();
        private int declarations;
        private int violations;
        private @Nullable Instant newest;
        private @Nullable Instant oldest;

        Tally(Rulebook now, Policy draft, @Nullable RiskModel model) {
            RiskModel counting = model == null ? null : model.withoutWhy();
            RiskModel inForce = now.model();
            this.now = now.with(inForce == null ? null : inForce.withoutWhy());
            this.then = under(now, draft, counting);
            this.scaled = FACTORS.stream()
                    .map(factor -> under(now, draft.withThresholdsTimes(factor), counting))
                    .toList();
            this.points = Stream.generate(Sum::new).limit(FACTORS.size()).toArray(Sum[]::new);
        }

        private static Rulebook under(Rulebook rules, Policy policy, @Nullable RiskModel model) {
            return new Rulebook(rules.catalogue(), rules.riskTable(), policy, rules.criteria(), model);
        }

        void add(Facts facts, boolean violation) {
            declarations++;
            violations += violation ? 1 : 0;
            newest = newest == null ? facts.decidedAt() : newest;
            oldest = facts.decidedAt();
            Decision decidedNow = now.decide(facts);
            Decision decidedThen = then.decide(facts);
            before.merge(decidedNow.lane(), 1, Integer::sum);
            after.merge(decidedThen.lane(), 1, Integer::sum);
            inForce.add(decidedNow, violation);
            drafted.add(decidedThen, violation);
            SizeClass size = facts.profile().sizeClass();
            Whom kind = whom.computeIfAbsent(
                    facts.profile().tier() + " " + (size == null ? "UNKNOWN" : size.name()), key -> new Whom());
            kind.declarations++;
            kind.before.add(decidedNow, violation);
            kind.after.add(decidedThen, violation);
            for (int point = 0; point < points.length; point++) {
                points[point].add(scaled.get(point).decide(facts), violation);
            }
        }

        void observe(Facts facts, @Nullable Timestamp concluded, @Nullable Timestamp heldUntil) {
            if (concluded != null) {
                times.addExamined(Duration.between(facts.decidedAt(), concluded.toInstant()));
            } else if (heldUntil != null) {
                times.addHeld(Duration.between(facts.decidedAt(), heldUntil.toInstant()));
            }
        }

        private Simulated.@Nullable Hours hours(Sum sum) {
            return times.mixed(sum.examined.doubleValue(), sum.held.doubleValue(), declarations);
        }

        /** What was looked at of less than a day stands for all that was decided in a day. */
        private BigDecimal perDay(int lastDay) {
            if (newest == null || oldest == null) {
                return BigDecimal.ZERO;
            }
            BigDecimal days = BigDecimal.valueOf(
                            Duration.between(oldest, newest).toSeconds())
                    .divide(SECONDS_A_DAY, DECIMALS, RoundingMode.HALF_UP);
            return days.compareTo(BigDecimal.ONE) >= 0
                    ? drafted.examined.divide(days, DECIMALS, RoundingMode.HALF_UP)
                    : drafted.examined
                            .multiply(BigDecimal.valueOf(Math.max(lastDay, declarations)))
                            .divide(BigDecimal.valueOf(declarations), DECIMALS, RoundingMode.HALF_UP);
        }

        /** @param lastDay how many were decided in the day before the newest */
        Simulated result(int capacity, int lastDay) {
            BigDecimal perDay = perDay(lastDay);
            List<Simulated.Point> frontier = new ArrayList<>();
            for (int point = 0; point < points.length; point++) {
                frontier.add(new Simulated.Point(
                        FACTORS.get(point),
                        rounded(points[point].examined),
                        rounded(points[point].found),
                        hours(points[point])));
            }
            return new Simulated(
                    declarations,
                    before,
                    after,
                    rounded(inForce.examined),
                    rounded(drafted.examined),
                    perDay,
                    capacity,
                    violations,
                    rounded(inForce.found),
                    rounded(drafted.found),
                    whom.entrySet().stream().map(Tally::change).toList(),
                    new Simulated.TimesToClear(
                            times.examinationsObserved(), times.holdsObserved(), hours(inForce), hours(drafted)),
                    frontier,
                    warnings(perDay, capacity));
        }

        private List<String> warnings(BigDecimal perDay, int capacity) {
            List<String> warnings = new ArrayList<>();
            if (declarations == 0) {
                warnings.add("There are no declarations yet to simulate it on.");
            }
            if (capacity == 0 && declarations > 0) {
                warnings.add("No office has told how many examinations it can make, so nobody knows whether it asks for"
                        + " too many.");
            }
            if (capacity > 0 && perDay.compareTo(BigDecimal.valueOf(capacity)) > 0) {
                warnings.add("It asks for " + perDay.toPlainString() + " examinations a day, but the offices can make "
                        + capacity + ": goods would wait.");
            }
            if (times.examinationsObserved() == 0 && declarations > 0) {
                warnings.add(
                        "No examination of these declarations has ended, so nothing is said about times to clear.");
            }
            if (violations == 0 && declarations > 0) {
                warnings.add("No known violation is among these declarations, so nothing is said about protection.");
            }
            return warnings;
        }

        private static Simulated.Change change(Map.Entry<String, Whom> kind) {
            String[] key = kind.getKey().split(" ", -1);
            Whom sums = kind.getValue();
            return new Simulated.Change(
                    key[0], key[1], sums.declarations, rounded(sums.before.examined), rounded(sums.after.examined));
        }

        private static BigDecimal rounded(BigDecimal sum) {
            return sum.setScale(DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /** One kind of importer. */
    private static final class Whom {
        private final Sum before = new Sum();
        private final Sum after = new Sum();
        private int declarations;
    }

    /** Expected examinations, expected finds among known violations, and how many are expected to be held and not examined. */
    private static final class Sum {
        private BigDecimal examined = BigDecimal.ZERO;
        private BigDecimal found = BigDecimal.ZERO;
        private BigDecimal held = BigDecimal.ZERO;

        void add(Decision decision, boolean violation) {
            // How likely the goods would be examined, whatever lot they drew.
            BigDecimal chance = decision.selection().inclusionProbability();
            examined = examined.add(chance);
            found = violation ? found.add(chance) : found;
            held = decision.holdsForTrader() ? held.add(BigDecimal.ONE.subtract(chance)) : held;
        }
    }
}
