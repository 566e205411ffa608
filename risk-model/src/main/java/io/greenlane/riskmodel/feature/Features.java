package io.greenlane.riskmodel.feature;

import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.Finding;
import io.greenlane.riskmodel.table.GroupNumbers;
import io.greenlane.riskmodel.table.Layout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The numbers a model looks at: the layout's quantities, how far some of them lie from those of their peers, and of each
 * group the rate of violations and how many were inspected, all of it as it was known before the declaration's day. No
 * number looks at the day itself or at what came later.
 */
public final class Features {

    /** Inspections that the rate of all is worth in the rate of a group. */
    private static final double PRIOR_INSPECTIONS = 1;

    /** Fewer do not tell what is usual. */
    private static final int FEWEST_PEERS = 3;

    private static final int PER_GROUP = 2;

    private final Layout layout;
    private final History history;
    private final PriorityQueue<Known> notYetKnown = new PriorityQueue<>(Comparator.comparing(Known::on));

    private record Known(LocalDate on, Example example, Finding finding) {}

    public Features(Layout layout) {
        this.layout = layout;
        int[] compared = IntStream.range(0, layout.quantities().size())
                .filter(index -> layout.quantities().get(index).peers() != null)
                .toArray();
        this.history = new History(
                layout.groups().size(),
                compared,
                IntStream.of(compared)
                        .map(index -> layout.groupNumber(
                                layout.quantities().get(index).peers()))
                        .toArray());
    }

    /** With what was learnt before; kinds are numbered as they are met. */
    public Features(Layout layout, Memory memory, GroupNumbers numbers) {
        this(layout);
        history.remember(memory.inspected(), memory.violated());
        for (int group = 0; group < memory.found().size(); group++) {
            for (Map.Entry<String, Memory.Found> each :
                    memory.found().get(group).entrySet()) {
                history.add(
                        group,
                        numbers.numberOf(group, each.getKey()),
                        each.getValue().inspected(),
                        each.getValue().violated());
            }
        }
        for (int compared = 0; compared < memory.usual().size(); compared++) {
            for (Map.Entry<String, Memory.Usual> each :
                    memory.usual().get(compared).entrySet()) {
                history.addDeclared(
                        compared,
                        numbers.numberOf(history.peersOf(compared), each.getKey()),
                        each.getValue().declared(),
                        each.getValue().sum());
            }
        }
    }

    /** What is known, by the names that the kinds were numbered for. */
    public Memory memory(GroupNumbers numbers) {
        List<Map<String, Memory.Found>> found = new ArrayList<>();
        for (int group = 0; group < layout.groups().size(); group++) {
            Map<String, Memory.Found> kinds = new HashMap<>();
            for (Map.Entry<String, Integer> each : numbers.of(group).entrySet()) {
                int inspected = history.inspected(group, each.getValue());
                if (inspected > 0) {
                    kinds.put(each.getKey(), new Memory.Found(inspected, history.violated(group, each.getValue())));
                }
            }
            found.add(kinds);
        }
        List<Map<String, Memory.Usual>> usual = new ArrayList<>();
        for (int compared = 0; compared < history.compared(); compared++) {
            Map<String, Memory.Usual> kinds = new HashMap<>();
            for (Map.Entry<String, Integer> each :
                    numbers.of(history.peersOf(compared)).entrySet()) {
                int declared = history.declared(compared, each.getValue());
                if (declared > 0) {
                    kinds.put(each.getKey(), new Memory.Usual(declared, history.sum(compared, each.getValue())));
                }
            }
            usual.add(kinds);
        }
        return new Memory(history.allInspected(), history.allViolated(), found, usual);
    }

    /** All that keeps a memory from being one of these numbers, as sentences. */
    public List<String> flawsOf(Memory memory) {
        return memory.flaws(layout.groups().size(), history.compared());
    }

    /** What each number is, in order. */
    public List<Meaning> meanings() {
        List<Meaning> meanings = new ArrayList<>();
        for (Layout.Quantity quantity : layout.quantities()) {
            boolean logarithm = quantity.scale() == Layout.Scale.LOGARITHM;
            meanings.add(new Meaning(
                    quantity.name(), quantity.words(), logarithm ? Meaning.Kind.LOGARITHM : Meaning.Kind.PLAIN));
        }
        for (int compared = 0; compared < history.compared(); compared++) {
            Layout.Quantity quantity = layout.quantities().get(history.quantityOf(compared));
            boolean logarithm = quantity.scale() == Layout.Scale.LOGARITHM;
            String peers = layout.groups().get(history.peersOf(compared)).words();
            meanings.add(new Meaning(
                    quantity.name() + ".peers",
                    quantity.words() + " against what is usual among " + peers,
                    logarithm ? Meaning.Kind.QUOTIENT : Meaning.Kind.DIFFERENCE));
        }
        for (Layout.Group group : layout.groups()) {
            meanings.add(new Meaning(
                    group.name() + ".rate", "violations found so far among " + group.words(), Meaning.Kind.SHARE));
            meanings.add(new Meaning(
                    group.name() + Meaning.INSPECTED,
                    "inspections so far of " + group.words(),
                    Meaning.Kind.LOGARITHM));
        }
        return meanings;
    }

    /** What each number is called, in order. */
    public List<String> names() {
        return meanings().stream().map(Meaning::name).toList();
    }

    /**
     * Which way each number may move a score, in order: 1 where more of it never lowers one, -1 where it never raises one, 0
     * either way, as the layout says. The past of a group may count either way: its rate stands beside those of others.
     */
    public List<Integer> directions() {
        List<Integer> directions = new ArrayList<>();
        layout.quantities().forEach(quantity -> directions.add(quantity.direction()));
        while (directions.size() < size()) {
            directions.add(0);
        }
        return directions;
    }

    public int size() {
        return layout.quantities().size()
                + history.compared()
                + PER_GROUP * layout.groups().size();
    }

    /**
     * The numbers of those that were inspected, one row after the other; what was declared on a day is learnt after that day,
     * and each finding after the day it was known.
     *
     * @param examples the oldest first, inspected or not
     */
    public double[] learning(List<Example> examples) {
        int inspected = (int) examples.stream().filter(Example::isInspected).count();
        double[] rows = new double[inspected * size()];
        int at = 0;
        int from = 0;
        while (from < examples.size()) {
            LocalDate day = examples.get(from).day();
            learnKnownBefore(day);
            int until = from;
            while (until < examples.size() && examples.get(until).day().equals(day)) {
                if (examples.get(until).isInspected()) {
                    put(examples.get(until), rows, at);
                    at += size();
                }
                until++;
            }
            for (Example example : examples.subList(from, until)) {
                history.see(example);
                example.finding().ifPresent(finding -> notYetKnown.add(new Known(finding.knownOn(), example, finding)));
            }
            from = until;
        }
        return rows;
    }

    /** Learns the findings that were known before a day. */
    public void learnKnownBefore(LocalDate day) {
        for (Known next = notYetKnown.peek(); next != null && next.on().isBefore(day); next = notYetKnown.peek()) {
            notYetKnown.remove();
            history.learn(next.example(), next.finding());
        }
    }

    /**
     * The numbers of examples, by what was known before the first one's day, one row after the other.
     *
     * @param examples the oldest first
     */
    public double[] of(List<Example> examples) {
        if (!examples.isEmpty()) {
            learnKnownBefore(examples.getFirst().day());
        }
        double[] rows = new double[examples.size() * size()];
        for (int index = 0; index < examples.size(); index++) {
            put(examples.get(index), rows, index * size());
        }
        return rows;
    }

    /** The numbers of one, by what was learnt so far; learns nothing, so that many threads may ask at once. */
    public double[] of(Example example) {
        double[] row = new double[size()];
        put(example, row, 0);
        return row;
    }

    private void put(Example example, double[] rows, int at) {
        int next = at;
        for (int index = 0; index < example.quantities(); index++) {
            rows[next++] = example.quantity(index);
        }
        for (int compared = 0; compared < history.compared(); compared++) {
            int number = example.numberIn(history.peersOf(compared));
            int declared = history.declared(compared, number);
            rows[next++] = declared < FEWEST_PEERS
                    ? Double.NaN
                    : example.quantity(history.quantityOf(compared)) - history.sum(compared, number) / declared;
        }
        double rate = history.rate();
        for (int group = 0; group < example.groups(); group++) {
            int number = example.numberIn(group);
            int inspected = history.inspected(group, number);
            rows[next++] =
                    (history.violated(group, number) + PRIOR_INSPECTIONS * rate) / (inspected + PRIOR_INSPECTIONS);
            rows[next++] = Math.log1p(inspected);
        }
    }
}
