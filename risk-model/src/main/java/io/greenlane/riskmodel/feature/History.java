package io.greenlane.riskmodel.feature;

import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.Finding;
import java.util.Arrays;

/**
 * What was known until some day, by group: how many were inspected, how many of them violated, and what numbers are usual
 * among those that were declared.
 */
final class History {

    private static final int FIRST_SIZE = 64;

    private final int[][] inspected;
    private final int[][] violated;
    private int allInspected;
    private int allViolated;

    /** Of each quantity that is held against its peers, the quantity and their group. */
    private final int[] comparedQuantity;

    private final int[] peersOf;
    private final int[][] declared;
    private final double[][] sum;

    History(int groups, int[] comparedQuantity, int[] peersOf) {
        this.inspected = new int[groups][FIRST_SIZE];
        this.violated = new int[groups][FIRST_SIZE];
        this.comparedQuantity = comparedQuantity.clone();
        this.peersOf = peersOf.clone();
        this.declared = new int[peersOf.length][FIRST_SIZE];
        this.sum = new double[peersOf.length][FIRST_SIZE];
    }

    /** Learns what an inspection found. */
    void learn(Example example, Finding finding) {
        int found = finding.violation() ? 1 : 0;
        allInspected++;
        allViolated += found;
        for (int group = 0; group < inspected.length; group++) {
            add(group, example.numberIn(group), 1, found);
        }
    }

    /** Learns what was declared, whether or not anybody inspected it. */
    void see(Example example) {
        for (int compared = 0; compared < peersOf.length; compared++) {
            double value = example.quantity(comparedQuantity[compared]);
            if (!Double.isNaN(value)) {
                addDeclared(compared, example.numberIn(peersOf[compared]), 1, value);
            }
        }
    }

    void remember(int allInspectedBefore, int allViolatedBefore) {
        allInspected += allInspectedBefore;
        allViolated += allViolatedBefore;
    }

    void add(int group, int number, int more, int moreViolated) {
        if (number >= inspected[group].length) {
            inspected[group] = Arrays.copyOf(inspected[group], 2 * number);
            violated[group] = Arrays.copyOf(violated[group], 2 * number);
        }
        inspected[group][number] += more;
        violated[group][number] += moreViolated;
    }

    void addDeclared(int compared, int number, int more, double moreSum) {
        if (number >= declared[compared].length) {
            declared[compared] = Arrays.copyOf(declared[compared], 2 * number);
            sum[compared] = Arrays.copyOf(sum[compared], 2 * number);
        }
        declared[compared][number] += more;
        sum[compared][number] += moreSum;
    }

    int allInspected() {
        return allInspected;
    }

    int allViolated() {
        return allViolated;
    }

    int inspected(int group, int number) {
        return isKnown(number, inspected[group].length) ? inspected[group][number] : 0;
    }

    int violated(int group, int number) {
        return isKnown(number, violated[group].length) ? violated[group][number] : 0;
    }

    int compared() {
        return peersOf.length;
    }

    int quantityOf(int compared) {
        return comparedQuantity[compared];
    }

    int peersOf(int compared) {
        return peersOf[compared];
    }

    int declared(int compared, int number) {
        return isKnown(number, declared[compared].length) ? declared[compared][number] : 0;
    }

    /** Sum of the quantity over the peers. */
    double sum(int compared, int number) {
        return isKnown(number, sum[compared].length) ? sum[compared][number] : 0;
    }

    /** Share of all that violated, 0 to 1; a half while nothing is known. */
    double rate() {
        return (allViolated + 1.0) / (allInspected + 2.0);
    }

    private static boolean isKnown(int number, int length) {
        return number >= 0 && number < length;
    }
}
