package io.greenlane.riskmodel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the kinds of declarations as they are met, each group by itself from 0 on. */
public final class GroupNumbers {

    /** Of a kind that was never met. */
    static final int UNKNOWN = -1;

    private final List<Map<String, Integer>> numbers;

    public GroupNumbers(Layout layout) {
        numbers = new ArrayList<>();
        layout.groups().forEach(group -> numbers.add(new HashMap<>()));
    }

    /** The number of a kind, a new one where it was never met. */
    public int numberOf(int group, String key) {
        Map<String, Integer> known = numbers.get(group);
        return known.computeIfAbsent(key, unknown -> known.size());
    }

    int known(int group, String key) {
        return numbers.get(group).getOrDefault(key, UNKNOWN);
    }

    /** All kinds of a group that were met, with their numbers. */
    public Map<String, Integer> of(int group) {
        return Map.copyOf(numbers.get(group));
    }
}
