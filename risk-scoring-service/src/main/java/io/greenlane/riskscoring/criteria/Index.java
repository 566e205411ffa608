package io.greenlane.riskscoring.criteria;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds, by their guards, the few of many criteria that an item can match; it may name more, and never fewer. */
final class Index {

    private final BitSet unguarded = new BitSet();
    private final Map<Field, Map<String, BitSet>> equal = new EnumMap<>(Field.class);
    private final Map<Field, Map<String, BitSet>> beginning = new EnumMap<>(Field.class);

    /** @param guards of the criteria, in their order */
    Index(List<Optional<Guard>> guards) {
        for (int number = 0; number < guards.size(); number++) {
            if (guards.get(number).isPresent()) {
                Guard guard = guards.get(number).get();
                (guard.prefix() ? beginning : equal)
                        .computeIfAbsent(guard.field(), field -> new HashMap<>())
                        .computeIfAbsent(guard.text(), text -> new BitSet())
                        .set(number);
            } else {
                unguarded.set(number);
            }
        }
    }

    /** The numbers of the criteria that are worth evaluating. */
    BitSet candidates(Function<Field, Object> values) {
        BitSet found = (BitSet) unguarded.clone();
        equal.forEach((field, texts) -> add(texts.get(text(values, field)), found));
        beginning.forEach((field, texts) -> {
            String text = text(values, field);
            for (int length = 1; length <= text.length(); length++) {
                add(texts.get(text.substring(0, length)), found);
            }
        });
        return found;
    }

    private static String text(Function<Field, Object> values, Field field) {
        return values.apply(field).toString();
    }

    private static void add(@Nullable BitSet some, BitSet found) {
        if (some != null) {
            found.or(some);
        }
    }
}
