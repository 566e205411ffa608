package io.greenlane.riskmodel.tree;

import io.greenlane.riskmodel.table.RefusedTableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Reads the text in which LightGBM writes a model down (version v4: {@code src/io/tree.cpp, Tree::ToString}). */
public final class TreeText {

    /** Bits of a node's decision type: 1 categories, 2 unknown goes left, from 4 on what counts as missing. */
    private static final int CATEGORIES = 1;

    private static final int UNKNOWN_GOES_LEFT = 2;
    private static final int MISSING_SHIFT = 2;
    private static final int MISSING_IS_NAN = 2;

    /** Far more than any layout has. */
    private static final int MOST_NUMBERS = 10_000;

    private TreeText() {}

    /**
     * The trees of a text.
     *
     * @throws RefusedTableException for a text that is no model, or one with what is not trained here
     */
    public static Trees read(String text) {
        if (!text.startsWith("tree\n")) {
            throw foreign("it does not start as a model of LightGBM does");
        }
        // The header, and then each tree.
        List<Map<String, String>> blocks = new ArrayList<>(List.of(new HashMap<>()));
        boolean ended = false;
        for (String line : text.lines().toList()) {
            if (line.equals("end of trees")) {
                ended = true;
                break;
            }
            if (line.startsWith("Tree=")) {
                blocks.add(new HashMap<>());
            }
            int at = line.indexOf('=');
            if (at > 0) {
                blocks.getLast().put(line.substring(0, at), line.substring(at + 1));
            }
        }
        if (!ended || blocks.size() == 1) {
            throw foreign("it has no trees or no end of them");
        }
        int last = number(blocks.getFirst(), "max_feature_idx");
        if (last < 0 || last >= MOST_NUMBERS) {
            throw foreign("max_feature_idx is " + last);
        }
        List<Tree> trees = blocks.subList(1, blocks.size()).stream()
                .map(fields -> tree(fields, last))
                .toList();
        return new Trees(trees, last + 1);
    }

    private static Tree tree(Map<String, String> fields, int lastNumber) {
        int leaves = number(fields, "num_leaves");
        if (leaves < 1) {
            throw foreign("num_leaves is " + leaves);
        }
        int inner = leaves - 1;
        boolean single = inner == 0;
        int[] decisions = single ? new int[0] : integers(fields, "decision_type", inner);
        double[] thresholds = single ? new double[0] : decimals(fields, "threshold", inner);
        boolean[] unknownGoesLeft = new boolean[inner];
        for (int node = 0; node < inner; node++) {
            if ((decisions[node] & CATEGORIES) != 0 || number(fields, "num_cat") != 0) {
                throw foreign("it splits by categories");
            }
            boolean knowsUnknown = (decisions[node] >> MISSING_SHIFT) == MISSING_IS_NAN;
            // Where nothing was unknown in training, LightGBM takes an unknown number for 0.
            unknownGoesLeft[node] = knowsUnknown ? (decisions[node] & UNKNOWN_GOES_LEFT) != 0 : 0 <= thresholds[node];
        }
        int[] features = single ? new int[0] : integers(fields, "split_feature", inner);
        if (IntStream.of(features).anyMatch(feature -> feature < 0 || feature > lastNumber)) {
            throw foreign("it looks at a number that no row has");
        }
        if (DoubleStream.of(thresholds).anyMatch(Double::isNaN)) {
            throw foreign("it splits at what is no number");
        }
        int[] left = single ? new int[0] : integers(fields, "left_child", inner);
        int[] right = single ? new int[0] : integers(fields, "right_child", inner);
        checkShape(left, right);
        double[] values = decimals(fields, "leaf_value", leaves);
        if (!DoubleStream.of(values).allMatch(Double::isFinite)) {
            throw foreign("a leaf has a value that is no finite number");
        }
        int[] innerCounts = single ? new int[0] : integers(fields, "internal_count", inner);
        int[] leafCounts = single ? new int[] {0} : integers(fields, "leaf_count", leaves);
        if (IntStream.concat(IntStream.of(innerCounts), IntStream.of(single ? new int[0] : leafCounts))
                .anyMatch(count -> count < 1)) {
            throw foreign("a node was passed by nothing");
        }
        return new Tree(features, thresholds, unknownGoesLeft, left, right, values, innerCounts, leafCounts);
    }

    /** LightGBM numbers a node after its parent; where all but the first are somebody's child once, a walk always ends. */
    private static void checkShape(int[] left, int[] right) {
        boolean[] innerMet = new boolean[left.length];
        boolean[] leafMet = new boolean[left.length + 1];
        for (int node = 0; node < left.length; node++) {
            for (int child : new int[] {left[node], right[node]}) {
                boolean isInner = child >= 0;
                int place = isInner ? child : ~child;
                boolean[] met = isInner ? innerMet : leafMet;
                if (place >= met.length || (isInner && place <= node) || met[place]) {
                    throw foreign("its nodes are no tree");
                }
                met[place] = true;
            }
        }
    }

    private static int number(Map<String, String> fields, String name) {
        return integers(fields, name, 1)[0];
    }

    private static int[] integers(Map<String, String> fields, String name, int count) {
        double[] decimals = decimals(fields, name, count);
        int[] integers = new int[count];
        for (int index = 0; index < count; index++) {
            integers[index] = (int) decimals[index];
            if (integers[index] != decimals[index]) {
                throw foreign(name + " holds " + decimals[index] + ", which is no whole number");
            }
        }
        return integers;
    }

    private static double[] decimals(Map<String, String> fields, String name, int count) {
        String[] texts = fields.getOrDefault(name, "").trim().split(" +", -1);
        if (texts.length != count) {
            throw foreign(name + " has " + texts.length + " values instead of " + count);
        }
        double[] decimals = new double[count];
        for (int index = 0; index < count; index++) {
            try {
                decimals[index] = decimal(texts[index]);
            } catch (NumberFormatException e) {
                throw foreign(name + " holds \"" + texts[index] + "\"");
            }
        }
        return decimals;
    }

    /** A split that parts what is known from what is unknown has an infinite threshold, which C writes as "inf". */
    private static double decimal(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static RefusedTableException foreign(String why) {
        return new RefusedTableException(
                "FOREIGN_MODEL", "The trees can't be used: " + why + "; train the model anew.");
    }
}
