package io.greenlane.benchmarks.evaluation;

import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share among many, estimated from those that were drawn by lot at rates that differ: each stands for 1 ÷ its rate (Hájek
 * 1971). The interval is that of Clopper and Pearson (1934) with Kish's effective sample size (Σw)² ÷ Σw² in place of the
 * number drawn, as Korn and Graubard (1998) do for surveys.
 *
 * @param drawn how many were drawn
 * @param effective how many of equal weight they are worth
 * @param estimate 0 to 1; NaN where nothing was drawn
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param truth the share among all, which nobody but the simulator knows
 */
record Drawn(int drawn, double effective, double estimate, double low, double high, double truth) {

    private static final double TAIL = 0.025;

    /** The share of what breaks a rule among those that are meant. */
    static Drawn of(List<Shipment> shipments, Predicate<Shipment> meant) {
        int all = 0;
        int violating = 0;
        int drawn = 0;
        double weights = 0;
        double squares = 0;
        double found = 0;
        for (Shipment one : shipments) {
            if (!meant.test(one)) {
                continue;
            }
            all++;
            violating += one.violates() ? 1 : 0;
            if (one.decided().drawn()) {
                double weight = 1 / one.decided().rate().doubleValue();
                drawn++;
                weights += weight;
                squares += weight * weight;
                found += one.violates() ? weight : 0;
            }
        }
        double effective = weights * weights / squares;
        double estimate = found / weights;
        double hits = effective * estimate;
        return new Drawn(
                drawn,
                effective,
                estimate,
                hits == 0 ? 0 : quantile(hits, effective - hits + 1, TAIL),
                hits >= effective ? 1 : quantile(hits + 1, effective - hits, 1 - TAIL),
                (double) violating / all);
    }

    private static double quantile(double alpha, double beta, double probability) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
    }

    boolean holdsTheTruth() {
        return low <= truth && truth <= high;
    }
}
