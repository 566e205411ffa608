package io.greenlane.riskscoring.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long goods waited for customs, as it was observed: examined ones from the decision to the end of the examination, held
 * ones to the decision that held them no longer. All others were clear with the decision. Another share of examinations is
 * taken to wait as long as those that there were.
 */
final class ClearingTimes {

    private static final int DECIMALS = 2;
    private static final double SECONDS_AN_HOUR = Duration.ofHours(1).toSeconds();
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.95;

    private final List<Duration> examined = new ArrayList<>();
    private final List<Duration> held = new ArrayList<>();

    private record Wait(double hours, double weight) {}

    void addExamined(Duration took) {
        add(took, examined);
    }

    void addHeld(Duration took) {
        add(took, held);
    }

    /** Of an examination that ended before the decision somebody's clock is wrong. */
    private static void add(Duration took, List<Duration> observed) {
        if (!took.isNegative()) {
            observed.add(took);
        }
    }

    int examinationsObserved() {
        return examined.size();
    }

    int holdsObserved() {
        return held.size();
    }

    /**
     * Mixes what was observed. Held goods are left out as long as nothing is known of how long they are held.
     *
     * @param expectedExamined how many are expected to be examined
     * @param expectedHeld how many are expected to be held and not examined
     * @param declarations of all of them
     * @return absent where no examination was observed
     */
    Simulated.@Nullable Hours mixed(double expectedExamined, double expectedHeld, int declarations) {
        if (examined.isEmpty()) {
            return null;
        }
        double atOnce = Math.max(0, declarations - expectedExamined - expectedHeld);
        List<Wait> waits = Stream.of(
                        Stream.of(new Wait(0, atOnce)), spread(examined, expectedExamined), spread(held, expectedHeld))
                .flatMap(all -> all)
                .sorted(Comparator.comparingDouble(Wait::hours))
                .toList();
        return new Simulated.Hours(quantile(waits, HALF), quantile(waits, NEARLY_ALL));
    }

    private static Stream<Wait> spread(List<Duration> observed, double expected) {
        return observed.stream().map(took -> new Wait(took.toSeconds() / SECONDS_AN_HOUR, expected / observed.size()));
    }

    /** The shortest wait within which this share of the goods is clear. */
    private static BigDecimal quantile(List<Wait> waits, double share) {
        double wanted = share * waits.stream().mapToDouble(Wait::weight).sum();
        double reached = 0;
        for (Wait wait : waits) {
            reached += wait.weight;
            if (reached >= wanted) {
                return hours(wait);
            }
        }
        // Sums of fractions may fall short of their whole by a little.
        return hours(waits.getLast());
    }

    private static BigDecimal hours(Wait wait) {
        return BigDecimal.valueOf(wait.hours).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
