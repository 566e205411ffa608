package io.greenlane.riskmodel.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How numbers were spread when something was learnt from them, so that a later spread can be held against it.
 *
 * @param numbers by number, its bins
 */
public record Spread(List<Bins> numbers) {

    private static final int TENTHS = 10;

    /** A bin that nothing fell into still has this share, or a single newcomer would be an infinite shift. */
    private static final double LEAST_SHARE = 1e-4;

    /**
     * Bins of one number.
     *
     * @param edges rising; a value up to an edge is in its bin, and what is above all edges in one more
     * @param shares of each bin, and last of what is unknown; their sum is 1
     */
    public record Bins(List<Double> edges, List<Double> shares) {}

    /**
     * The spread of rows of numbers, one after the other.
     *
     * @param features how many numbers a row has
     */
    public static Spread of(double[] rows, int features) {
        List<Bins> numbers = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            double[] known = column(rows, features, feature)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            List<Double> edges = IntStream.range(1, TENTHS)
                    .filter(tenth -> known.length > 0)
                    .mapToObj(tenth -> known[(int) ((long) known.length * tenth / TENTHS)])
                    .distinct()
                    .toList();
            numbers.add(new Bins(edges, shares(edges, rows, features, feature)));
        }
        return new Spread(numbers);
    }

    /**
     * How far rows have moved: by number, the population stability index Σ (now − then) · ln(now ÷ then) over its bins, from
     * 0 on. Below 0.1 is usually taken for stable, above 0.25 for a shift.
     */
    public double[] shiftOf(double[] rows) {
        double[] shifts = new double[numbers.size()];
        for (int feature = 0; feature < shifts.length; feature++) {
            Bins then = numbers.get(feature);
            List<Double> now = shares(then.edges(), rows, shifts.length, feature);
            for (int bin = 0; bin < now.size(); bin++) {
                double before = Math.max(LEAST_SHARE, then.shares().get(bin));
                double after = Math.max(LEAST_SHARE, now.get(bin));
                shifts[feature] += (after - before) * Math.log(after / before);
            }
        }
        return shifts;
    }

    /**
     * All that keeps it from being a spread of so many numbers, as sentences.
     *
     * @param features how many numbers a row has
     */
    public List<String> flaws(int features) {
        if (numbers == null || numbers.size() != features) {
            return List.of("spread is not of " + features + " numbers");
        }
        return IntStream.range(0, features)
                .filter(feature -> !isSpread(numbers.get(feature)))
                .mapToObj(feature -> "spread of number " + feature + " is no edges that rise with a share for each bin")
                .toList();
    }

    private static boolean isSpread(@Nullable Bins bins) {
        if (bins == null || bins.edges() == null || bins.shares() == null) {
            return false;
        }
        List<Double> edges = bins.edges();
        List<Double> shares = bins.shares();
        return shares.size() == edges.size() + 2
                && edges.stream().noneMatch(edge -> edge == null || Double.isNaN(edge))
                && IntStream.range(1, edges.size()).allMatch(edge -> edges.get(edge - 1) < edges.get(edge))
                && shares.stream().allMatch(share -> share != null && share >= 0 && share <= 1);
    }

    private static List<Double> shares(List<Double> edges, double[] rows, int features, int feature) {
        double[] sorted = edges.stream().mapToDouble(Double::doubleValue).toArray();
        double[] count = new double[sorted.length + 2];
        column(rows, features, feature).forEach(value -> count[bin(sorted, value)]++);
        double all = Math.max(1, rows.length / features);
        return Arrays.stream(count).mapToObj(each -> each / all).toList();
    }

    private static int bin(double[] edges, double value) {
        if (Double.isNaN(value)) {
            return edges.length + 1;
        }
        int at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at : -at - 1;
    }

    private static DoubleStream column(double[] rows, int features, int feature) {
        return IntStream.range(0, rows.length / features).mapToDouble(row -> rows[row * features + feature]);
    }
}
