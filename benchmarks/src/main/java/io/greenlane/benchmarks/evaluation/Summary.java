package io.greenlane.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What came of all worlds together.
 *
 * @param reached by strategy
 * @param aims in how many worlds the platform met each
 */
record Summary(int worlds, Spread violating, Spread trusted, Map<Strategy, Figures> reached, Aims aims) {

    private static final double FOUND = 0.8;
    private static final double INSPECTED = 0.3;
    private static final double TRUSTED_INSPECTED = 0.03;
    private static final int QUARTERS = 4;

    /**
     * A figure over all worlds; those that have none are left out.
     *
     * @param worlds that have it
     */
    record Spread(double lowest, double median, double highest, int worlds) {

        static Spread of(List<WorldResult> results, ToDoubleFunction<WorldResult> figure) {
            double[] sorted = results.stream()
                    .mapToDouble(figure)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            if (sorted.length == 0) {
                return new Spread(Double.NaN, Double.NaN, Double.NaN, 0);
            }
            double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            return new Spread(sorted[0], median, sorted[sorted.length - 1], sorted.length);
        }
    }

    /** As {@link Reached}. */
    record Figures(
            Spread inspected,
            Spread trustedInspected,
            Spread found,
            Spread foundByExamination,
            Spread stoppedByPaper,
            List<Spread> foundByQuarter,
            Spread precision) {}

    /**
     * Worlds in which an aim was met.
     *
     * @param found four fifths of what breaks a rule
     * @param foundByExamination the same without those that only a missing paper stopped
     * @param inspected no more than three tenths of all
     * @param trustedInspected no more than three hundredths of the trusted, worlds without any among them
     * @param all three at once
     * @param baseRateHeld the interval of the control draw holds the true base rate
     * @param missRateHeld the same of the miss rate
     * @param aheadOfHistory it found more than history alone
     */
    record Aims(
            long found,
            long foundByExamination,
            long inspected,
            long trustedInspected,
            long all,
            long baseRateHeld,
            long missRateHeld,
            long aheadOfHistory) {

        static Aims of(List<WorldResult> results) {
            return new Aims(
                    count(results, one -> one.of(Strategy.GREENLANE).found() >= FOUND),
                    count(results, one -> one.of(Strategy.GREENLANE).foundByExamination() >= FOUND),
                    count(results, one -> one.of(Strategy.GREENLANE).inspected() <= INSPECTED),
                    count(results, Aims::sparesTheTrusted),
                    count(
                            results,
                            one -> one.of(Strategy.GREENLANE).found() >= FOUND
                                    && one.of(Strategy.GREENLANE).inspected() <= INSPECTED
                                    && sparesTheTrusted(one)),
                    count(results, one -> one.baseRate().holdsTheTruth()),
                    count(results, one -> one.missRate().holdsTheTruth()),
                    count(
                            results,
                            one -> one.of(Strategy.GREENLANE).found()
                                    > one.of(Strategy.HISTORY).found()));
        }

        private static boolean sparesTheTrusted(WorldResult one) {
            return !(one.of(Strategy.GREENLANE).trustedInspected() > TRUSTED_INSPECTED);
        }

        private static long count(List<WorldResult> results, Function<WorldResult, Boolean> met) {
            return results.stream().filter(met::apply).count();
        }
    }

    static Summary of(List<WorldResult> results) {
        Map<Strategy, Figures> reached = new EnumMap<>(Strategy.class);
        for (Strategy strategy : Strategy.values()) {
            reached.put(
                    strategy,
                    new Figures(
                            Spread.of(results, one -> one.of(strategy).inspected()),
                            Spread.of(results, one -> one.of(strategy).trustedInspected()),
                            Spread.of(results, one -> one.of(strategy).found()),
                            Spread.of(results, one -> one.of(strategy).foundByExamination()),
                            Spread.of(results, one -> one.of(strategy).stoppedByPaper()),
                            new ArrayList<>(IntStream.range(0, QUARTERS)
                                    .mapToObj(quarter -> Spread.of(
                                            results,
                                            one -> one.of(strategy)
                                                    .foundByQuarter()
                                                    .get(quarter)))
                                    .toList()),
                            Spread.of(results, one -> one.of(strategy).precision())));
        }
        return new Summary(
                results.size(),
                Spread.of(results, WorldResult::violating),
                Spread.of(results, WorldResult::trusted),
                reached,
                Aims.of(results));
    }
}
