package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.evaluation.Spread;
import io.greenlane.riskmodel.feature.Features;
import io.greenlane.riskmodel.feature.Memory;
import io.greenlane.riskmodel.table.Layout;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskmodel.tree.TreeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model as a file says it: anybody can write one whose SHA-256 is right, so nothing of it is believed unseen. */
record ModelBody(
        @Nullable Layout layout,
        @Nullable LocalDate learntUntil,
        int rows,
        @Nullable String trees,
        @Nullable List<Double> scores,
        @Nullable List<Double> probabilities,
        double threshold,
        @Nullable Memory memory,
        @Nullable Spread spread) {

    /** Years in which a declaration can have been learnt from. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    /** All that keeps it from being used; empty for a model. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        if (learntUntil == null || learntUntil.getYear() < FIRST_YEAR || learntUntil.getYear() > LAST_YEAR) {
            flaws.add("learntUntil is no day that anything was declared on");
        }
        if (rows < 1) {
            flaws.add("rows is " + rows + ", and nothing is learnt from less than one");
        }
        if (!Double.isFinite(threshold)) {
            flaws.add("threshold is " + threshold);
        }
        calibration(flaws);
        if (layout == null) {
            flaws.add("layout is missing");
        } else if (!layout.flaws().isEmpty()) {
            flaws.addAll(layout.flaws());
        } else {
            numbers(layout, flaws);
        }
        return flaws;
    }

    /** What looks at the numbers of a layout. */
    private void numbers(Layout sound, List<String> flaws) {
        Features features = new Features(sound);
        if (trees == null) {
            flaws.add("trees are missing");
        } else {
            try {
                int looked = TreeText.read(trees).features();
                if (looked != features.size()) {
                    flaws.add("the trees look at " + looked + " numbers, but its layout has " + features.size());
                }
            } catch (RefusedTableException unusable) {
                flaws.add(String.valueOf(unusable.getMessage()));
            }
        }
        if (memory != null) {
            flaws.addAll(features.flawsOf(memory));
        }
        if (spread != null) {
            flaws.addAll(spread.flaws(features.size()));
        }
    }

    private void calibration(List<String> flaws) {
        if (scores == null || probabilities == null || scores.isEmpty() || scores.size() != probabilities.size()) {
            flaws.add("scores and probabilities are not equally many, or none");
            return;
        }
        if (!isRising(scores, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true)) {
            flaws.add("scores are not finite numbers that rise");
        }
        if (!isRising(probabilities, 0, 1, false)) {
            flaws.add("probabilities are not numbers from 0 to 1 that never fall");
        }
    }

    private static boolean isRising(List<Double> numbers, double least, double most, boolean strictly) {
        Double before = null;
        for (Double number : numbers) {
            if (number == null || !Double.isFinite(number) || number < least || number > most) {
                return false;
            }
            if (before != null && (strictly ? number <= before : number < before)) {
                return false;
            }
            before = number;
        }
        return true;
    }

    /** Only of one without flaws. */
    Model model() {
        return new Model(
                Objects.requireNonNull(layout),
                Objects.requireNonNull(learntUntil),
                rows,
                Objects.requireNonNull(trees),
                Calibration.between(array(scores), array(probabilities)),
                threshold,
                memory,
                spread);
    }

    private static double[] array(@Nullable List<Double> numbers) {
        return Objects.requireNonNull(numbers).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
