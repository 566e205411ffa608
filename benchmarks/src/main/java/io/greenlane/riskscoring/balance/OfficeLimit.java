package io.greenlane.riskscoring.balance;

import io.greenlane.riskscoring.balance.Threshold.Asked;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an office can examine, as the platform finds it from what was asked, without the database. */
public final class OfficeLimit {

    private OfficeLimit() {}

    /**
     * The per cent of probability from which no more declarations ask than can be examined; empty when all can.
     *
     * @param asked of each declaration whose risk asked for an examination
     */
    public static Optional<BigDecimal> within(int capacity, Collection<BigDecimal> asked) {
        Map<BigDecimal, Long> levels = new TreeMap<>();
        asked.forEach(points -> levels.merge(points, 1L, Long::sum));
        return Threshold.within(
                Math.max(0, capacity),
                levels.entrySet().stream()
                        .map(level -> new Asked(level.getKey(), level.getValue()))
                        .toList());
    }
}
