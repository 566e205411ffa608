package io.greenlane.riskmodel.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Declarations in the order in which they would be inspected: the highest score first, equal ones in their own order. */
public final class Ranking {

    private final double[] scores;
    private final boolean[] ordered;
    /** How many violations are among the first so many. */
    private final int[] foundAmong;

    private final int violations;

    /**
     * @param scores higher for what is inspected earlier
     * @param violation what an inspection finds
     */
    public Ranking(double[] scores, boolean[] violation) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -scores[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.scores = Arrays.stream(order).mapToDouble(index -> scores[index]).toArray();
        this.ordered = new boolean[order.length];
        this.foundAmong = new int[order.length + 1];
        for (int place = 0; place < order.length; place++) {
            ordered[place] = violation[order[place]];
            foundAmong[place + 1] = foundAmong[place] + (ordered[place] ? 1 : 0);
        }
        this.violations = foundAmong[order.length];
    }

    /**
     * Share of violations among the first, 0 to 1.
     *
     * @param share of all that is inspected, above 0 and at most 1; rounded down to whole declarations, and at least one
     */
    public double precisionAt(double share) {
        int inspected = inspected(share);
        return (double) foundAmong[inspected] / inspected;
    }

    /** Share of all violations that are found among the first, 0 to 1; 0 when there are none. */
    public double recallAt(double share) {
        return violations == 0 ? 0 : (double) foundAmong[inspected(share)] / violations;
    }

    /**
     * How likely a violation comes before what is none, 0 to 1; equal scores count half. A half when there are only
     * violations or none.
     */
    public double auc() {
        long others = (long) ordered.length - violations;
        if (violations == 0 || others == 0) {
            return 0.5;
        }
        double before = 0;
        long othersAfter = others;
        int from = 0;
        while (from < ordered.length) {
            int until = endOfEqual(from);
            long found = (long) foundAmong[until] - foundAmong[from];
            long notFound = (long) until - from - found;
            othersAfter -= notFound;
            before += found * (othersAfter + notFound / 2.0);
            from = until;
        }
        return before / ((double) violations * others);
    }

    /** Mean precision at each violation, 0 to 1; of equal scores all are taken at once. */
    public double averagePrecision() {
        double sum = 0;
        int from = 0;
        while (from < ordered.length) {
            int until = endOfEqual(from);
            sum += (foundAmong[until] - foundAmong[from]) * (double) foundAmong[until] / until;
            from = until;
        }
        return violations == 0 ? 0 : sum / violations;
    }

    /** Mean of F1 of the violations and of the others, 0 to 1, when a violation is presumed from the threshold on. */
    public double macroF1(double threshold) {
        int presumed = 0;
        while (presumed < scores.length && scores[presumed] >= threshold) {
            presumed++;
        }
        return macroF1(presumed);
    }

    /** The threshold with the best {@link #macroF1(double)}. */
    public double bestThreshold() {
        double best = -1;
        double threshold = Double.POSITIVE_INFINITY;
        int from = 0;
        while (from < ordered.length) {
            int until = endOfEqual(from);
            double here = macroF1(until);
            if (here > best) {
                best = here;
                threshold = scores[from];
            }
            from = until;
        }
        return threshold;
    }

    private double macroF1(int presumed) {
        int found = foundAmong[presumed];
        int othersPassed = ordered.length - presumed - (violations - found);
        double ofViolations = 2.0 * found / Math.max(1, presumed + violations);
        double ofOthers = 2.0 * othersPassed / Math.max(1, (ordered.length - presumed) + (ordered.length - violations));
        return (ofViolations + ofOthers) / 2;
    }

    private int inspected(double share) {
        return Math.max(1, (int) Math.floor(share * ordered.length));
    }

    private int endOfEqual(int from) {
        int until = from + 1;
        while (until < scores.length && scores[until] == scores[from]) {
            until++;
        }
        return until;
    }
}
