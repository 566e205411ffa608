package io.greenlane.riskmodel.serving;

import io.greenlane.riskmodel.feature.Features;
import io.greenlane.riskmodel.feature.Meaning;
import io.greenlane.riskmodel.feature.Memory;
import io.greenlane.riskmodel.table.GroupNumbers;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskmodel.table.Row;
import io.greenlane.riskmodel.table.RowReader;
import io.greenlane.riskmodel.training.Calibration;
import io.greenlane.riskmodel.training.Model;
import io.greenlane.riskmodel.tree.TreeText;
import io.greenlane.riskmodel.tree.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A model at work: pure, safe for many threads; the same row gives the same score for ever. */
public final class Scorer {

    private final Model model;
    private final RowReader reader;
    private final Features features;
    private final Trees trees;
    private final Calibration calibration;
    private final List<Meaning> meanings;

    /** @throws RefusedTableException for a model without its history */
    public Scorer(Model model) {
        Memory memory = model.memory();
        if (memory == null) {
            throw new RefusedTableException(
                    "FOREIGN_MODEL", "The model carries no history, so it can't be served; train it where it is used.");
        }
        GroupNumbers numbers = new GroupNumbers(model.layout());
        this.model = model;
        this.features = new Features(model.layout(), memory, numbers);
        this.reader = new RowReader(model.layout(), numbers);
        this.trees = TreeText.read(model.trees());
        this.calibration = model.calibration();
        this.meanings = features.meanings();
    }

    public Model model() {
        return model;
    }

    /** What each number is, in order. */
    public List<Meaning> meanings() {
        return meanings;
    }

    /** The numbers of a row, by what was known when the model learnt. */
    public double[] numbersOf(Row row) {
        return features.of(reader.seen(row, model.learntUntil()));
    }

    /** Log-odds of a violation. */
    public double rawScoreOf(double[] numbers) {
        return trees.rawScore(numbers, 0);
    }

    /** Probability of a violation, 0 to 1. */
    public double probabilityOf(double rawScore) {
        return calibration.probabilityOf(rawScore);
    }

    /**
     * What speaks for and against a violation.
     *
     * @param value the number; NaN where it is unknown
     * @param logOdds what it adds to the log-odds, or takes from them
     */
    public record Contribution(Meaning meaning, double value, double logOdds) {

        /** The number in words. */
        public String said() {
            return meaning.say(value);
        }
    }

    /** What each number contributes, the weightiest first. */
    public List<Contribution> contributionsTo(double[] numbers) {
        double[] logOdds = trees.contributions(numbers, 0);
        List<Contribution> contributions = new ArrayList<>();
        for (int index = 0; index < logOdds.length; index++) {
            contributions.add(new Contribution(meanings.get(index), numbers[index], logOdds[index]));
        }
        contributions.sort(Comparator.comparingDouble(each -> -Math.abs(each.logOdds())));
        return contributions;
    }

    /** Log-odds that contributions start from. */
    public double expectedRawScore() {
        return trees.expectedRawScore();
    }
}
