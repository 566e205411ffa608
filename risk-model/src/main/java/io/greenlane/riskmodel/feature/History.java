package io.greenlane.riskmodel.feature;

import io.greenlane.riskmodel.table.Example;
import java.util.Arrays;

/** What was found until some day, by group: how many were inspected, and how many of them violated. */
final class History {

    private static final int FIRST_SIZE = 64;

    private final int[][] inspected;
    private final int[][] violated;
    private int allInspected;
    private int allViolated;

    History(int groups) {
        this.inspected = new int[groups][FIRST_SIZE];
        this.violated = new int[groups][FIRST_SIZE];
    }

    void learn(Example example) {
        allInspected++;
        allViolated += example.violation() ? 1 : 0;
        for (int group = 0; group < inspected.length; group++) {
            int number = example.numberIn(group);
            if (number >= inspected[group].length) {
                inspected[group] = Arrays.copyOf(inspected[group], 2 * number);
                violated[group] = Arrays.copyOf(violated[group], 2 * number);
            }
            inspected[group][number]++;
            violated[group][number] += example.violation() ? 1 : 0;
        }
    }

    int inspected(int group, int number) {
        return number < inspected[group].length ? inspected[group][number] : 0;
    }

    int violated(int group, int number) {
        return number < violated[group].length ? violated[group][number] : 0;
    }

    /** Share of all that violated, 0 to 1; a half while nothing is known. */
    double rate() {
        return (allViolated + 1.0) / (allInspected + 2.0);
    }
}
