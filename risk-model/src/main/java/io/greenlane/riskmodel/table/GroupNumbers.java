package io.greenlane.riskmodel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the kinds of declarations as they are met, each group by itself from 0 on. */
public final class GroupNumbers {

    private final List<Map<String, Integer>> numbers;

    public GroupNumbers(Layout layout) {
        numbers = new ArrayList<>();
        layout.groups().forEach(group -> numbers.add(new HashMap<>()));
    }

    int numberOf(int group, String key) {
        Map<String, Integer> known = numbers.get(group);
        return known.computeIfAbsent(key, unknown -> known.size());
    }
}
