package io.greenlane.riskmodel.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a history knows, by the names of kinds, so that it can be kept with a model.
 *
 * @param found by group and kind: how many were inspected, and how many of them violated
 * @param usual by quantity held against its peers and kind: how many declared it, and its sum over them
 */
public record Memory(int inspected, int violated, List<Map<String, Found>> found, List<Map<String, Usual>> usual) {

    record Found(int inspected, int violated) {

        private boolean isPossible() {
            return violated >= 0 && violated <= inspected;
        }
    }

    record Usual(int declared, double sum) {

        private boolean isPossible() {
            return declared >= 0 && Double.isFinite(sum);
        }
    }

    /**
     * All that no history can be, as sentences.
     *
     * @param groups kinds of declarations whose past is looked at
     * @param compared quantities that are held against their peers
     */
    List<String> flaws(int groups, int compared) {
        List<String> flaws = new ArrayList<>();
        if (!new Found(inspected, violated).isPossible()) {
            flaws.add("memory has " + violated + " violations among " + inspected + " inspections");
        }
        flaws(flaws, "found", found, groups, Found::isPossible);
        flaws(flaws, "usual", usual, compared, Usual::isPossible);
        return flaws;
    }

    private static <T> void flaws(
            List<String> flaws, String name, @Nullable List<Map<String, T>> given, int owed, Predicate<T> isPossible) {
        if (given == null || given.size() != owed) {
            flaws.add("memory." + name + " is not of " + owed + " kinds of things");
            return;
        }
        for (int place = 0; place < owed; place++) {
            Map<String, T> kinds = given.get(place);
            if (kinds == null || kinds.values().stream().anyMatch(each -> each == null || !isPossible.test(each))) {
                flaws.add("memory." + name + "[" + place + "] has counts that cannot be");
            }
        }
    }
}
