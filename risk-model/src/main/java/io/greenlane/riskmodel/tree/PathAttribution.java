package io.greenlane.riskmodel.tree;

import java.util.Arrays;

/**
 * Shapley values of one row in one tree. Along a path it keeps, for each number met, the share of examples that go this way
 * whether the number is known or not, and the weight of the subsets of numbers of each size.
 */
final class PathAttribution {

    private static final int NONE = -1;

    private final Tree tree;
    private final double[] rows;
    private final int at;
    private final double[] contributions;

    PathAttribution(Tree tree, double[] rows, int at, double[] contributions) {
        this.tree = tree;
        this.rows = rows;
        this.at = at;
        this.contributions = contributions;
    }

    void add() {
        if (tree.root() >= 0) {
            walk(tree.root(), new Path(tree.depth() + 2), 1, 1, NONE);
        }
    }

    private void walk(int node, Path before, double unknownShare, double knownShare, int feature) {
        Path path = before.extended(unknownShare, knownShare, feature);
        if (node < 0) {
            for (int step = 1; step < path.length; step++) {
                contributions[path.feature[step]] +=
                        path.sumWithout(step) * (path.known[step] - path.unknown[step]) * tree.valueOf(node);
            }
            return;
        }
        int hot = tree.next(node, rows, at);
        int cold = tree.other(node, hot);
        double unknownBefore = 1;
        double knownBefore = 1;
        int met = path.stepOf(tree.featureOf(node));
        if (met != NONE) {
            unknownBefore = path.unknown[met];
            knownBefore = path.known[met];
            path = path.without(met);
        }
        double all = tree.count(node);
        walk(hot, path, unknownBefore * tree.count(hot) / all, knownBefore, tree.featureOf(node));
        walk(cold, path, unknownBefore * tree.count(cold) / all, 0, tree.featureOf(node));
    }

    /** The numbers met from the root down to here; the first step stands for none. */
    private static final class Path {

        private final int[] feature;
        private final double[] unknown;
        private final double[] known;
        private final double[] weight;
        private int length;

        Path(int capacity) {
            feature = new int[capacity];
            unknown = new double[capacity];
            known = new double[capacity];
            weight = new double[capacity];
        }

        private Path(Path other) {
            feature = Arrays.copyOf(other.feature, other.feature.length);
            unknown = Arrays.copyOf(other.unknown, other.unknown.length);
            known = Arrays.copyOf(other.known, other.known.length);
            weight = Arrays.copyOf(other.weight, other.weight.length);
            length = other.length;
        }

        int stepOf(int wanted) {
            for (int step = 1; step < length; step++) {
                if (feature[step] == wanted) {
                    return step;
                }
            }
            return NONE;
        }

        Path extended(double unknownShare, double knownShare, int ofFeature) {
            Path path = new Path(this);
            int last = length;
            path.feature[last] = ofFeature;
            path.unknown[last] = unknownShare;
            path.known[last] = knownShare;
            path.weight[last] = last == 0 ? 1 : 0;
            for (int step = last - 1; step >= 0; step--) {
                path.weight[step + 1] += knownShare * path.weight[step] * (step + 1) / (last + 1);
                path.weight[step] = unknownShare * path.weight[step] * (last - step) / (last + 1);
            }
            path.length = last + 1;
            return path;
        }

        Path without(int gone) {
            Path path = new Path(this);
            int last = length - 1;
            double next = weight[last];
            for (int step = last - 1; step >= 0; step--) {
                if (known[gone] != 0) {
                    double before = path.weight[step];
                    path.weight[step] = next * (last + 1) / ((step + 1) * known[gone]);
                    next = before - path.weight[step] * unknown[gone] * (last - step) / (last + 1);
                } else {
                    path.weight[step] = path.weight[step] * (last + 1) / (unknown[gone] * (last - step));
                }
            }
            for (int step = gone; step < last; step++) {
                path.feature[step] = feature[step + 1];
                path.unknown[step] = unknown[step + 1];
                path.known[step] = known[step + 1];
            }
            path.length = last;
            return path;
        }

        double sumWithout(int gone) {
            int last = length - 1;
            double sum = 0;
            double next = weight[last];
            for (int step = last - 1; step >= 0; step--) {
                if (known[gone] != 0) {
                    double share = next * (last + 1) / ((step + 1) * known[gone]);
                    sum += share;
                    next = weight[step] - share * unknown[gone] * (last - step) / (last + 1);
                } else {
                    sum += weight[step] * (last + 1) / (unknown[gone] * (last - step));
                }
            }
            return sum;
        }
    }
}
