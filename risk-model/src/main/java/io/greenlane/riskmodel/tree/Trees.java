package io.greenlane.riskmodel.tree;

import java.util.List;

/**
 * Trained trees, walked as plain arrays without the library that trained them.
 *
 * <p>A row's raw score is the sum of the leaves it falls into: the log-odds of a violation.
 */
public final class Trees {

    private final List<Tree> trees;
    private final int features;
    private final double expected;

    Trees(List<Tree> trees, int features) {
        this.trees = List.copyOf(trees);
        this.features = features;
        this.expected = trees.stream().mapToDouble(Tree::expected).sum();
    }

    /** How many numbers a row has. */
    public int features() {
        return features;
    }

    /**
     * Log-odds of a violation.
     *
     * @param rows rows of numbers, one after the other
     * @param at where the row starts
     */
    public double rawScore(double[] rows, int at) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.valueFor(rows, at);
        }
        return sum;
    }

    /** Mean raw score of what was learnt from: where contributions start. */
    public double expectedRawScore() {
        return expected;
    }

    /**
     * What each number adds to {@link #expectedRawScore()} or takes from it; their sum is the raw score. Shapley values
     * along the paths of the trees (Lundberg, Erion, Lee: Consistent Individualized Feature Attribution for Tree
     * Ensembles, 2018, algorithm 2).
     */
    public double[] contributions(double[] rows, int at) {
        double[] contributions = new double[features];
        for (Tree tree : trees) {
            new PathAttribution(tree, rows, at, contributions).add();
        }
        return contributions;
    }
}
