package io.greenlane.benchmarks.evaluation;

import io.greenlane.riskscoring.importer.Tier;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a strategy reached in one world. Shares lie between 0 and 1 and are NaN where there is nothing to have a share of.
 *
 * @param inspected of all declarations
 * @param trustedInspected of the declarations of those whom the platform trusted when it decided
 * @param found of the declarations that break a rule: examined, or stopped for good by a paper that does not exist
 * @param foundByExamination without those that only the missing paper stopped
 * @param stoppedByPaper of the declarations that break a rule, those that only the missing paper stopped
 * @param foundByQuarter the same as found, by quarter of the time
 * @param precision share of what breaks a rule among the examined
 */
record Reached(
        double inspected,
        double trustedInspected,
        double found,
        double foundByExamination,
        double stoppedByPaper,
        List<Double> foundByQuarter,
        double precision) {

    private static final int QUARTERS = 4;

    static Reached of(List<Shipment> shipments, BitSet examined, int weeks) {
        int trusted = 0;
        int trustedExamined = 0;
        int hits = 0;
        int stopped = 0;
        double[] violations = new double[QUARTERS];
        double[] found = new double[QUARTERS];
        for (int at = 0; at < shipments.size(); at++) {
            Shipment one = shipments.get(at);
            boolean seen = examined.get(at);
            if (one.decided().tier() == Tier.TRUSTED) {
                trusted++;
                trustedExamined += seen ? 1 : 0;
            }
            if (one.violates()) {
                int quarter = one.week() * QUARTERS / weeks;
                boolean stops = !seen && one.decided().stopped();
                violations[quarter]++;
                found[quarter] += seen || stops ? 1 : 0;
                hits += seen ? 1 : 0;
                stopped += stops ? 1 : 0;
            }
        }
        double all = DoubleStream.of(violations).sum();
        return new Reached(
                (double) examined.cardinality() / shipments.size(),
                (double) trustedExamined / trusted,
                (hits + stopped) / all,
                hits / all,
                stopped / all,
                IntStream.range(0, QUARTERS)
                        .mapToObj(quarter -> found[quarter] / violations[quarter])
                        .toList(),
                (double) hits / examined.cardinality());
    }
}
