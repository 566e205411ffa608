package io.greenlane.riskscoring.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the measures whose tables name a commodity code: one step per digit, and every answer is worked out beforehand.
 */
final class PrefixIndex {

    /** Shorter texts are no commodity codes, so nothing is too fine for them. */
    private static final int SHORTEST_CODE = 6;

    private final Node root = new Node();

    private record Line(int order, Measure measure, MeasureRow row, MeasurePack pack) {

        ApplicableMeasure applies(@Nullable String tooShortFor) {
            return new ApplicableMeasure(measure, row, pack, row.question(), tooShortFor);
        }
    }

    /** One text of digits, and what holds for codes that begin with it. */
    private static final class Node {
        private final @Nullable Node[] finer = new @Nullable Node[10];
        private final List<Line> lines = new ArrayList<>();
        private final Map<Integer, String> exceptions = new TreeMap<>();
        /** Of codes that go on with digits no table tells apart. */
        private List<ApplicableMeasure> goingOn = List.of();
        /** Of the code that ends here. */
        private List<ApplicableMeasure> ending = List.of();

        private Node at(char digit) {
            Node known = finer[digit - '0'];
            if (known == null) {
                known = new Node();
                finer[digit - '0'] = known;
            }
            return known;
        }
    }

    private PrefixIndex() {}

    /** Compiles the measures of some packs; the order of measures is kept in every answer. */
    static PrefixIndex of(Map<Measure, MeasurePack> measures) {
        PrefixIndex index = new PrefixIndex();
        int order = 0;
        for (Map.Entry<Measure, MeasurePack> each : measures.entrySet()) {
            index.add(order, each.getKey(), each.getValue());
            order++;
        }
        index.compile(index.root, 0, new TreeMap<>());
        return index;
    }

    /** Of each measure the row with the longest prefix; exceptions are applied, dates and origins are not. */
    List<ApplicableMeasure> find(String code) {
        Node node = root;
        for (int index = 0; index < code.length(); index++) {
            Node finer = node.finer[code.charAt(index) - '0'];
            if (finer == null) {
                return node.goingOn;
            }
            node = finer;
        }
        return node.ending;
    }

    private void add(int order, Measure measure, MeasurePack pack) {
        for (MeasureRow row : measure.rows()) {
            if (!measure.excepts(row.hsPrefix())) {
                nodeOf(row.hsPrefix()).lines.add(new Line(order, measure, row, pack));
            }
        }
        for (String excepted : measure.exceptHsPrefixes()) {
            nodeOf(excepted).exceptions.put(order, excepted);
        }
    }

    private Node nodeOf(String prefix) {
        Node node = root;
        for (int index = 0; index < prefix.length(); index++) {
            node = node.at(prefix.charAt(index));
        }
        return node;
    }

    /** @param covering the line of each measure, by its order, that holds for codes which reach this node */
    private void compile(Node node, int depth, Map<Integer, Line> covering) {
        Map<Integer, Line> here = new TreeMap<>(covering);
        node.lines.forEach(line -> here.put(line.order, line));
        here.keySet().removeAll(node.exceptions.keySet());
        node.goingOn = here.values().stream().map(line -> line.applies(null)).toList();
        node.ending = depth < SHORTEST_CODE ? node.goingOn : strictest(node, here);
        for (Node finer : node.finer) {
            if (finer != null) {
                compile(finer, depth + 1, here);
            }
        }
    }

    /** A code that ends here could still belong to any finer line, or to none: the strict reading applies it. */
    private static List<ApplicableMeasure> strictest(Node node, Map<Integer, Line> covering) {
        Map<Integer, ApplicableMeasure> applying = new TreeMap<>();
        covering.forEach((order, line) -> applying.put(order, line.applies(null)));
        for (Node finer : node.finer) {
            if (finer != null) {
                addFiner(finer, applying);
            }
        }
        return List.copyOf(applying.values());
    }

    private static void addFiner(Node node, Map<Integer, ApplicableMeasure> applying) {
        for (Line line : node.lines) {
            ApplicableMeasure known = applying.get(line.order);
            if (known == null || (!known.isCertain() && line.row.question() == null)) {
                applying.put(line.order, line.applies(line.row.hsPrefix()));
            }
        }
        node.exceptions.forEach((order, excepted) -> applying.computeIfPresent(
                order,
                (same, known) -> known.isCertain() && known.tooShortFor() == null
                        ? new ApplicableMeasure(known.measure(), known.row(), known.pack(), null, excepted)
                        : known));
        for (Node finer : node.finer) {
            if (finer != null) {
                addFiner(finer, applying);
            }
        }
    }
}
