package io.greenlane.riskscoring.balance;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the points of risk from which as many declarations ask for examination as an office can examine; pure. */
final class Threshold {

    private Threshold() {}

    /** How many declarations of a day had these points. */
    record Asked(BigDecimal points, long declarations) {}

    /**
     * The lowest points from which on no more declarations ask than there is capacity for; empty when all can be examined.
     * Goods of equal risk are treated alike: where only some of them could be examined, none of them is.
     */
    static Optional<BigDecimal> within(int capacity, List<Asked> asked) {
        List<Asked> fromTheHighest = asked.stream()
                .sorted(Comparator.comparing(Asked::points).reversed())
                .toList();
        long taken = 0;
        BigDecimal lowestTaken = null;
        for (Asked level : fromTheHighest) {
            taken += level.declarations();
            if (taken > capacity) {
                return Optional.of(lowestTaken == null ? level.points().add(BigDecimal.ONE) : lowestTaken);
            }
            lowestTaken = level.points();
        }
        return Optional.empty();
    }
}
