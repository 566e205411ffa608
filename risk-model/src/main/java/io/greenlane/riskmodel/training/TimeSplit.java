package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.RefusedTableException;
import java.util.List;

/**
 * Examples parted by time.
 *
 * @param younger whole days, with a fifth of the inspected at least
 */
public record TimeSplit(List<Example> older, List<Example> younger) {

    private static final int PARTS = 5;

    /**
     * Parts examples by day, the youngest fifth of the inspected from the others.
     *
     * @param examples the oldest first
     * @throws RefusedTableException where they can't be parted
     */
    public static TimeSplit of(List<Example> examples) {
        long inspected = examples.stream().filter(Example::isInspected).count();
        long owed = inspected / PARTS;
        int split = examples.size();
        while (split > 0 && (owed > 0 || isWithinADay(examples, split))) {
            split--;
            owed -= examples.get(split).isInspected() ? 1 : 0;
        }
        TimeSplit parted = new TimeSplit(examples.subList(0, split), examples.subList(split, examples.size()));
        if (parted.older.stream().noneMatch(Example::isInspected)
                || parted.younger.stream().noneMatch(Example::isInspected)) {
            throw new RefusedTableException(
                    "TOO_FEW_DAYS",
                    "The " + inspected + " rows can't be split by day into older and younger ones; give more days.");
        }
        return parted;
    }

    private static boolean isWithinADay(List<Example> examples, int at) {
        return at < examples.size()
                && examples.get(at).day().equals(examples.get(at - 1).day());
    }
}
