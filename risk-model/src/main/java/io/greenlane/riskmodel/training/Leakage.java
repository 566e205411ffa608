package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.evaluation.Ranking;
import io.greenlane.riskmodel.table.RefusedTableException;
import java.util.List;

/** Refuses numbers that alone tell violations from the rest: nothing known beforehand does. */
final class Leakage {

    /** A single number that orders better than this was most likely written down after the inspection. */
    private static final double TOO_GOOD = 0.98;

    private Leakage() {}

    static void check(List<String> names, double[] rows, boolean[] violation) {
        int features = names.size();
        for (int feature = 0; feature < features; feature++) {
            double[] column = new double[violation.length];
            for (int row = 0; row < column.length; row++) {
                double value = rows[row * features + feature];
                column[row] = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
            }
            double auc = new Ranking(column, violation).auc();
            if (Math.max(auc, 1 - auc) > TOO_GOOD) {
                throw new RefusedTableException(
                        "LEAKAGE",
                        "The number " + names.get(feature) + " alone tells violations from the rest (AUC "
                                + Math.round(auc * 1000) / 1000.0
                                + "): it was most likely written down after the inspection; name its column in"
                                + " knownAfterwards of the layout and do not look at it.");
            }
        }
    }
}
