package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.evaluation.Ranking;
import io.greenlane.riskmodel.evaluation.Spread;
import io.greenlane.riskmodel.feature.Features;
import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.GroupNumbers;
import io.greenlane.riskmodel.table.Layout;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskmodel.tree.TreeText;
import io.greenlane.riskmodel.tree.Trees;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learns from older examples, calibrates on younger ones, and then learns from both, so that the latest months count too.
 * What is later than the examples given is never looked at.
 */
public final class TemporalFit {

    private final Features features;
    private final Calibration calibration;
    private final double threshold;
    private final Layout layout;
    private final String treeText;
    private final Trees trees;
    private final @Nullable Holdout holdout;
    private final @Nullable Spread spread;

    private TemporalFit(
            Layout layout,
            Features features,
            Calibration calibration,
            double threshold,
            String treeText,
            @Nullable Holdout holdout,
            @Nullable Spread spread) {
        this.layout = layout;
        this.treeText = treeText;
        this.features = features;
        this.calibration = calibration;
        this.threshold = threshold;
        this.trees = TreeText.read(treeText);
        this.holdout = holdout;
        this.spread = spread;
    }

    /**
     * Learns.
     *
     * @param older what is learnt from, the oldest first; those that nobody inspected tell what is usual
     * @param younger what is calibrated on, the oldest first, later than all the older
     * @param before learnt from in the end is only what is older than this day
     * @throws RefusedTableException when the examples can't be learnt from
     */
    public static TemporalFit of(
            Layout layout, TrainingSettings settings, List<Example> older, List<Example> younger, LocalDate before) {
        requireLater(older, younger, "the rows to calibrate on");
        Features features = new Features(layout);
        Trainer trainer = new Trainer(settings, features.directions());
        double[] rows = features.learning(older);
        Learned learned = Learned.of(older);
        Leakage.check(features.names(), rows, learned.violation());
        String text = trainer.train(rows, features.size(), learned);
        List<Example> judged = younger.stream().filter(Example::isInspected).toList();
        double[] raw = rawScores(TreeText.read(text), features.of(judged));
        Learned later = Learned.of(judged);
        Calibration calibration = Calibration.of(raw, later.violation(), later.weight());
        double threshold = new Ranking(raw, later.violation()).bestThreshold();

        List<Example> latest =
                younger.stream().filter(each -> each.day().isBefore(before)).toList();
        if (!latest.isEmpty()) {
            double[] more = features.learning(latest);
            rows = Arrays.copyOf(rows, rows.length + more.length);
            System.arraycopy(more, 0, rows, rows.length - more.length, more.length);
            text = trainer.train(rows, features.size(), learned.and(Learned.of(latest)));
        }
        features.learnKnownBefore(before);
        return new TemporalFit(
                layout,
                features,
                calibration,
                threshold,
                text,
                new Holdout(raw, later),
                Spread.of(rows, features.size()));
    }

    /**
     * A model that was trained before, with the history that its numbers are made from.
     *
     * @param past inspected declarations older than all that will be scored, the oldest first
     */
    public static TemporalFit of(Model model, List<Example> past) {
        Features features = new Features(model.layout());
        features.learning(past);
        features.learnKnownBefore(LocalDate.MAX);
        return new TemporalFit(
                model.layout(), features, model.calibration(), model.threshold(), model.trees(), null, null);
    }

    /**
     * What was learnt, to be kept.
     *
     * @param until the last day learnt from
     */
    public Model model(LocalDate until, int rows) {
        return new Model(layout, until, rows, treeText, calibration, threshold, null, null);
    }

    /**
     * What was learnt together with the history and the spread of its numbers, to be served.
     *
     * @param until the last day learnt from
     * @param numbers that the kinds of the examples were numbered by
     */
    public Model model(LocalDate until, int rows, GroupNumbers numbers) {
        return new Model(layout, until, rows, treeText, calibration, threshold, features.memory(numbers), spread);
    }

    /** Empty for a model that was trained before. */
    public Optional<Holdout> holdout() {
        return Optional.ofNullable(holdout);
    }

    /**
     * Requires that one table lies wholly after another.
     *
     * @param what names the later one
     * @throws RefusedTableException when it does not
     */
    public static void requireLater(List<Example> earlier, List<Example> later, String what) {
        LocalDate last = earlier.getLast().day();
        LocalDate first = later.getFirst().day();
        if (!first.isAfter(last)) {
            throw new RefusedTableException(
                    "NOT_SPLIT_BY_TIME",
                    "Of " + what + " the first is of " + first + ", but what is learnt from reaches to " + last
                            + "; split by day, the older rows for training.");
        }
    }

    /** Log-odds of a violation, of examples by what was learnt. */
    public double[] rawScores(List<Example> examples) {
        return rawScores(trees, features.of(examples));
    }

    /** Probability of a violation, 0 to 1, by what was learnt. */
    public double[] probabilities(double[] raw) {
        double[] probabilities = new double[raw.length];
        for (int index = 0; index < raw.length; index++) {
            probabilities[index] = calibration.probabilityOf(raw[index]);
        }
        return probabilities;
    }

    /** The raw score from which a violation is presumed: best macro F1 among the younger. */
    public double threshold() {
        return threshold;
    }

    public static boolean[] violations(List<Example> examples) {
        boolean[] violations = new boolean[examples.size()];
        for (int index = 0; index < violations.length; index++) {
            violations[index] = examples.get(index).violation();
        }
        return violations;
    }

    private static double[] rawScores(Trees trees, double[] rows) {
        double[] scores = new double[rows.length / trees.features()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = trees.rawScore(rows, row * trees.features());
        }
        return scores;
    }
}
