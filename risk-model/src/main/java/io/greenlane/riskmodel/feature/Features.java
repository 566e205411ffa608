package io.greenlane.riskmodel.feature;

import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.Layout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers a model looks at: the layout's quantities, and of each group the rate of violations and how many were
 * inspected, both before the declaration's day. No number looks at the day itself or at what came later.
 */
public final class Features {

    /** Inspections that the rate of all is worth in the rate of a group. */
    private static final double PRIOR_INSPECTIONS = 1;

    private static final int PER_GROUP = 2;

    private final Layout layout;
    private final History history;

    public Features(Layout layout) {
        this.layout = layout;
        this.history = new History(layout.groups().size());
    }

    /** What each number is called, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        layout.quantities().forEach(quantity -> names.add(quantity.name()));
        layout.groups().forEach(group -> {
            names.add(group.name() + ".rate");
            names.add(group.name() + ".inspected");
        });
        return names;
    }

    /** What each number is, as a reason says it, in order. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        layout.quantities().forEach(quantity -> words.add(quantity.words()));
        layout.groups().forEach(group -> {
            words.add("violations found so far among " + group.words());
            words.add("inspections so far of " + group.words());
        });
        return words;
    }

    /**
     * Which way each number may move a score, in order: 1 where more of it never lowers one, -1 where it never raises one, 0
     * either way, as the layout says. The past of a group may count either way: its rate stands beside those of others.
     */
    public List<Integer> directions() {
        List<Integer> directions = new ArrayList<>();
        layout.quantities().forEach(quantity -> directions.add(quantity.direction()));
        layout.groups().forEach(group -> {
            directions.add(0);
            directions.add(0);
        });
        return directions;
    }

    public int size() {
        return layout.quantities().size() + PER_GROUP * layout.groups().size();
    }

    /**
     * The numbers of examples, one row after the other; each day's findings are learnt after that day.
     *
     * @param examples the oldest first
     */
    public double[] learning(List<Example> examples) {
        double[] rows = new double[examples.size() * size()];
        int from = 0;
        while (from < examples.size()) {
            LocalDate day = examples.get(from).day();
            int until = from;
            while (until < examples.size() && examples.get(until).day().equals(day)) {
                put(examples.get(until), rows, until * size());
                until++;
            }
            examples.subList(from, until).forEach(history::learn);
            from = until;
        }
        return rows;
    }

    /** The numbers of examples, by what was learnt so far, one row after the other. */
    public double[] of(List<Example> examples) {
        double[] rows = new double[examples.size() * size()];
        for (int index = 0; index < examples.size(); index++) {
            put(examples.get(index), rows, index * size());
        }
        return rows;
    }

    private void put(Example example, double[] rows, int at) {
        int next = at;
        for (int index = 0; index < example.quantities(); index++) {
            rows[next++] = example.quantity(index);
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
