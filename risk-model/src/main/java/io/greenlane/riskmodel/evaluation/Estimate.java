package io.greenlane.riskmodel.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * How well an order of inspection finds violations among declarations of which only some were inspected. Each inspected one
 * stands for as many as its weight says, 1 ÷ the probability that it was inspected (Horvitz and Thompson 1952), so that what
 * was chosen because it looked bad does not make the order look good.
 */
public final class Estimate {

    private final List<Scored> ordered;
    private final double all;
    private final double violations;

    /**
     * A declaration.
     *
     * @param score higher for what would be inspected earlier
     * @param weight how many it stands for; 0 where it was not inspected
     */
    public record Scored(double score, double weight, boolean violation) {}

    public Estimate(List<Scored> declarations) {
        this.ordered = declarations.stream()
                .sorted(Comparator.comparingDouble(each -> -each.score()))
                .toList();
        this.all = ordered.stream().mapToDouble(Scored::weight).sum();
        this.violations = found(ordered);
    }

    /** Estimated share of violations among all, 0 to 1; 0 where nothing was inspected. */
    public double rate() {
        return all == 0 ? 0 : violations / all;
    }

    /**
     * Estimated share of violations among the first, 0 to 1; NaN where none of them was inspected.
     *
     * @param share of all declarations that would be inspected, above 0 and at most 1
     */
    public double precisionAt(double share) {
        List<Scored> first = first(share);
        double inspected = first.stream().mapToDouble(Scored::weight).sum();
        return inspected == 0 ? Double.NaN : found(first) / inspected;
    }

    /** Estimated share of all violations that is among the first, 0 to 1; NaN where none is known. */
    public double recallAt(double share) {
        return violations == 0 ? Double.NaN : found(first(share)) / violations;
    }

    /** How likely a violation comes before what is none, 0 to 1; equal scores count half, and NaN where there is one kind. */
    public double auc() {
        double othersBefore = 0;
        double sum = 0;
        int from = 0;
        while (from < ordered.size()) {
            int until = from;
            double foundHere = 0;
            double othersHere = 0;
            while (until < ordered.size()
                    && ordered.get(until).score() == ordered.get(from).score()) {
                Scored each = ordered.get(until);
                foundHere += each.violation() ? each.weight() : 0;
                othersHere += each.violation() ? 0 : each.weight();
                until++;
            }
            sum += foundHere * (all - violations - othersBefore - othersHere / 2);
            othersBefore += othersHere;
            from = until;
        }
        double pairs = violations * (all - violations);
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private List<Scored> first(double share) {
        return ordered.subList(0, Math.min(ordered.size(), Math.max(1, (int) Math.floor(share * ordered.size()))));
    }

    private static double found(List<Scored> declarations) {
        return declarations.stream()
                .filter(Scored::violation)
                .mapToDouble(Scored::weight)
                .sum();
    }
}
