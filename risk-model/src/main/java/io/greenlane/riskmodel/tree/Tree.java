package io.greenlane.riskmodel.tree;

/** One binary tree: inner nodes from 0 on, and leaves as {@code ~index} where a child is meant. */
final class Tree {

    /** Of each inner node, the number it looks at. */
    private final int[] feature;

    /** A number up to it goes left. */
    private final double[] threshold;

    /** Where a number that is unknown goes. */
    private final boolean[] unknownGoesLeft;

    private final int[] left;
    private final int[] right;

    /** What a leaf adds to the raw score. */
    private final double[] leafValue;

    /** Examples that passed an inner node while it was trained. */
    private final int[] innerCount;

    /** Examples that ended in a leaf. */
    private final int[] leafCount;

    // Eight: a tree is its arrays, and one reader makes it.
    Tree(
            int[] feature,
            double[] threshold,
            boolean[] unknownGoesLeft,
            int[] left,
            int[] right,
            double[] leafValue,
            int[] innerCount,
            int[] leafCount) {
        this.feature = feature;
        this.threshold = threshold;
        this.unknownGoesLeft = unknownGoesLeft;
        this.left = left;
        this.right = right;
        this.leafValue = leafValue;
        this.innerCount = innerCount;
        this.leafCount = leafCount;
    }

    int featureOf(int node) {
        return feature[node];
    }

    double valueOf(int leaf) {
        return leafValue[~leaf];
    }

    /** Where a row does not go. */
    int other(int node, int next) {
        return next == left[node] ? right[node] : left[node];
    }

    double valueFor(double[] rows, int at) {
        int node = root();
        while (node >= 0) {
            node = next(node, rows, at);
        }
        return leafValue[~node];
    }

    /** A tree of one leaf has no inner node. */
    int root() {
        return feature.length == 0 ? ~0 : 0;
    }

    int next(int node, double[] rows, int at) {
        double value = rows[at + feature[node]];
        boolean goesLeft = Double.isNaN(value) ? unknownGoesLeft[node] : value <= threshold[node];
        return goesLeft ? left[node] : right[node];
    }

    int count(int node) {
        return node >= 0 ? innerCount[node] : leafCount[~node];
    }

    int depth() {
        return depth(root());
    }

    private int depth(int node) {
        return node < 0 ? 0 : 1 + Math.max(depth(left[node]), depth(right[node]));
    }

    double expected() {
        double sum = 0;
        double count = 0;
        for (int leaf = 0; leaf < leafValue.length; leaf++) {
            sum += leafValue[leaf] * leafCount[leaf];
            count += leafCount[leaf];
        }
        return count == 0 ? leafValue[0] : sum / count;
    }
}
