package io.greenlane.journeys.deployment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a YAML document.
 *
 * @param value a map, a list, a scalar, or nothing where nothing is said
 */
record Tree(@Nullable Object value) {

    Tree at(String... path) {
        Object here = value;
        for (String key : path) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Tree(here);
    }

    boolean isMissing() {
        return value == null;
    }

    String text() {
        return String.valueOf(value);
    }

    Map<String, Tree> fields() {
        Map<String, Tree> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> fields.put(String.valueOf(key), new Tree(field)));
        }
        return fields;
    }

    List<Tree> items() {
        return value instanceof Collection<?> items
                ? items.stream().filter(Objects::nonNull).map(Tree::new).toList()
                : List.of();
    }

    List<String> texts() {
        return items().stream().map(Tree::text).toList();
    }
}
