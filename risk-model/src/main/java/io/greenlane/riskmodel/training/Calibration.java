package io.greenlane.riskmodel.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;

/**
 * Turns raw scores into probabilities: isotonic regression by pooling adjacent violators (Ayer et al. 1955), straight between
 * the middles of the pools. Steps that rest on a handful of violations say nothing, and give all below the lowest of them the
 * probability 0 and one rank; where few are known, a {@link Sigmoid} takes their place, as Niculescu-Mizil and Caruana (2005)
 * found it better there.
 */
public final class Calibration {

    private static final int GROUPS = 10;

    /** Violations from which steps are believed. */
    private static final int ENOUGH_FOR_STEPS = 300;

    /** Points that stand for a sigmoid. */
    private static final int POINTS = 200;

    /** Middle raw score of each pool, rising. */
    private final double[] scores;

    /** Share of violations in each pool, rising. */
    private final double[] probabilities;

    private Calibration(double[] scores, double[] probabilities) {
        this.scores = scores;
        this.probabilities = probabilities;
    }

    /**
     * Learns from scores that were not learnt from before.
     *
     * @param raw raw scores
     * @param violation what an inspection found
     * @param weight how many declarations each stands for
     */
    public static Calibration of(double[] raw, boolean[] violation, double[] weight) {
        int violations = 0;
        for (boolean each : violation) {
            violations += each ? 1 : 0;
        }
        return violations < ENOUGH_FOR_STEPS ? smooth(raw, violation, weight) : stepwise(raw, violation, weight);
    }

    private static Calibration smooth(double[] raw, boolean[] violation, double[] weight) {
        Sigmoid sigmoid = Sigmoid.of(raw, violation, weight);
        DoubleSummaryStatistics range = Arrays.stream(raw).summaryStatistics();
        double from = range.getMin() - 1;
        double step = (range.getMax() + 1 - from) / (POINTS - 1);
        double[] points = IntStream.range(0, POINTS)
                .mapToDouble(each -> from + each * step)
                .toArray();
        return new Calibration(
                points, Arrays.stream(points).map(sigmoid::probabilityOf).toArray());
    }

    /** By isotonic regression, however few violations there are. */
    static Calibration stepwise(double[] raw, boolean[] violation, double[] weight) {
        int[] order = IntStream.range(0, raw.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> raw[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] score = new double[order.length];
        double[] found = new double[order.length];
        double[] size = new double[order.length];
        int pools = 0;
        double before = Double.NaN;
        for (int index : order) {
            if (raw[index] != before) {
                pools++;
            }
            before = raw[index];
            score[pools - 1] += weight[index] * raw[index];
            found[pools - 1] += violation[index] ? weight[index] : 0;
            size[pools - 1] += weight[index];
        }
        pools = pool(score, found, size, pools);
        double[] middle = new double[pools];
        double[] share = new double[pools];
        for (int pool = 0; pool < pools; pool++) {
            middle[pool] = score[pool] / size[pool];
            share[pool] = found[pool] / size[pool];
        }
        return new Calibration(middle, share);
    }

    /** A calibration that was learnt before: middles of its pools and their shares, both rising. */
    static Calibration between(double[] scores, double[] probabilities) {
        return new Calibration(scores.clone(), probabilities.clone());
    }

    double[] scores() {
        return scores.clone();
    }

    double[] probabilities() {
        return probabilities.clone();
    }

    /** @return how many are left when none has more violations than the next */
    private static int pool(double[] score, double[] found, double[] size, int given) {
        int pools = 0;
        for (int next = 0; next < given; next++) {
            score[pools] = score[next];
            found[pools] = found[next];
            size[pools] = size[next];
            pools++;
            while (pools > 1 && found[pools - 2] * size[pools - 1] >= found[pools - 1] * size[pools - 2]) {
                int into = pools - 2;
                score[into] += score[pools - 1];
                found[into] += found[pools - 1];
                size[into] += size[pools - 1];
                pools--;
            }
        }
        return pools;
    }

    /** Probability of a violation, 0 to 1; never lower for a higher score. */
    public double probabilityOf(double raw) {
        int at = Arrays.binarySearch(scores, raw);
        if (at >= 0) {
            return probabilities[at];
        }
        int above = -at - 1;
        if (above == 0) {
            return probabilities[0];
        }
        if (above == scores.length) {
            return probabilities[above - 1];
        }
        double way = (raw - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return probabilities[above - 1] + way * (probabilities[above] - probabilities[above - 1]);
    }

    /** Mean distance between what was said and what came, over ten groups of equal size, weighted by size; 0 to 1. */
    public static double error(double[] probability, boolean[] violation) {
        int[] order = IntStream.range(0, probability.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> probability[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        double error = 0;
        for (int group = 0; group < GROUPS; group++) {
            int from = (int) ((long) order.length * group / GROUPS);
            int until = (int) ((long) order.length * (group + 1) / GROUPS);
            double said = 0;
            double came = 0;
            for (int place = from; place < until; place++) {
                said += probability[order[place]];
                came += violation[order[place]] ? 1 : 0;
            }
            error += Math.abs(said - came);
        }
        return error / order.length;
    }
}
