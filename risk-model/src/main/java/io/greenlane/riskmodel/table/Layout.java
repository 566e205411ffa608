package io.greenlane.riskmodel.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table of inspected declarations mean, and what a model may look at: data.
 *
 * @param day the column with the day of the declaration, ISO 8601
 * @param violation the column that says whether the inspection found a violation, 0 or 1
 * @param knownAfterwards columns that nobody knows before the inspection: never looked at
 * @param quantities numbers that are looked at as they are
 * @param groups kinds of declarations whose past is looked at: how many came, how many violated
 */
public record Layout(
        String id,
        @Nullable String title,
        @Nullable String source,
        @Nullable String note,
        String day,
        String violation,
        List<String> knownAfterwards,
        List<Quantity> quantities,
        List<Group> groups) {

    public Layout {
        knownAfterwards = listed(knownAfterwards);
        quantities = listed(quantities);
        groups = listed(groups);
    }

    /**
     * A number.
     *
     * @param words what it is, as a reason says it
     * @param per a column that it is divided by; nothing divided by nothing is unknown
     * @param scale absent where the number is looked at as it is
     * @param monotone absent where a model finds out by itself which way it counts
     * @param peers a group; how far the number lies from their mean is looked at too
     */
    public record Quantity(
            String name,
            String words,
            String column,
            @Nullable String per,
            @Nullable Scale scale,
            @Nullable Monotone monotone,
            @Nullable String peers) {

        /** 1 where more never lowers a score, -1 where it never raises one, or 0. */
        public int direction() {
            return switch (monotone) {
                case RISING -> 1;
                case FALLING -> -1;
                case null -> 0;
            };
        }

        double scaled(double value) {
            return scale == Scale.LOGARITHM ? Math.log1p(value) : value;
        }
    }

    /** How a number is looked at. */
    public enum Scale {
        /** ln(1 + x), for numbers that span orders of magnitude. */
        LOGARITHM
    }

    /** Which way a number counts, whatever the examples say, because the law says so. */
    public enum Monotone {
        /** More of it is never the less risky. */
        RISING,
        /** More of it is never the more risky. */
        FALLING
    }

    /** A kind of declarations: those that agree in all parts. */
    public record Group(String name, String words, List<Part> parts) {

        public Group {
            parts = listed(parts);
        }
    }

    /**
     * One thing to agree in: a column, or a quantity.
     *
     * @param leading only so many characters of the column from the left
     * @param digits to so many significant digits of the quantity
     */
    public record Part(
            @Nullable String column,
            @Nullable Integer leading,
            @Nullable String quantity,
            @Nullable Integer digits) {}

    /** As it was given, an element that is missing too: {@link #flaws()} tells it. */
    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    /** The columns it reads, in the order in which it names them. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of(day, violation));
        columns.addAll(lookedAt());
        return columns;
    }

    /** Where a quantity stands, from 0 on; below 0 where no quantity is named. */
    int quantityNumber(@Nullable String name) {
        return quantities.stream().map(Quantity::name).toList().indexOf(name);
    }

    /** Where a group stands, from 0 on; below 0 where there is none of this name. */
    public int groupNumber(@Nullable String name) {
        return groups.stream().map(Group::name).toList().indexOf(name);
    }

    private Set<String> lookedAt() {
        Set<String> columns = new LinkedHashSet<>();
        for (Quantity quantity : quantities) {
            columns.add(quantity.column());
            if (quantity.per() != null) {
                columns.add(quantity.per());
            }
        }
        groups.stream().flatMap(group -> group.parts().stream()).forEach(part -> {
            if (part.column() != null) {
                columns.add(part.column());
            }
        });
        return columns;
    }

    /** All that is wrong with it, as sentences; empty for a layout that may be used. */
    public List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        if (id == null || day == null || violation == null) {
            return List.of("id, day and violation are needed");
        }
        if (quantities.stream().anyMatch(Layout::isIncomplete)) {
            flaws.add("each quantity needs a name, words and a column");
        }
        if (groups.stream().anyMatch(Layout::isIncomplete)) {
            flaws.add("each group needs a name, words and parts");
        }
        if (!flaws.isEmpty()) {
            return flaws;
        }
        if (quantities.isEmpty() && groups.isEmpty()) {
            flaws.add("quantities and groups are empty, so a model would have nothing to look at");
        }
        Set<String> afterwards = new LinkedHashSet<>(knownAfterwards);
        afterwards.add(violation);
        afterwards.retainAll(lookedAt());
        afterwards.forEach(column ->
                flaws.add("column " + column + " is known only after the inspection, so no model may look at it"));
        twice(quantities.stream().map(Quantity::name)).forEach(name -> flaws.add("two quantities are called " + name));
        twice(groups.stream().map(Group::name)).forEach(name -> flaws.add("two groups are called " + name));
        Set<String> names = quantities.stream().map(Quantity::name).collect(Collectors.toSet());
        quantities.stream()
                .filter(quantity -> quantity.peers() != null && groupNumber(quantity.peers()) < 0)
                .forEach(quantity -> flaws.add("quantity " + quantity.name() + " names the peers " + quantity.peers()
                        + ", which are no group"));
        for (Group group : groups) {
            if (group.parts().isEmpty()) {
                flaws.add("group " + group.name() + " has no parts");
            }
            for (Part part : group.parts()) {
                if ((part.column() == null) == (part.quantity() == null)) {
                    flaws.add("each part of group " + group.name() + " needs either a column or a quantity");
                } else if (part.quantity() != null && !names.contains(part.quantity())) {
                    flaws.add("group " + group.name() + " names the quantity " + part.quantity() + ", which is none");
                } else if (part.quantity() != null && (part.digits() == null || part.digits() < 1)) {
                    flaws.add("group " + group.name() + " needs digits from 1 on for " + part.quantity());
                } else if (part.leading() != null && part.leading() < 1) {
                    flaws.add("group " + group.name() + " needs leading from 1 on for " + part.column());
                }
            }
        }
        return flaws;
    }

    private static boolean isIncomplete(@Nullable Quantity quantity) {
        return quantity == null || quantity.name() == null || quantity.words() == null || quantity.column() == null;
    }

    private static boolean isIncomplete(@Nullable Group group) {
        return group == null
                || group.name() == null
                || group.words() == null
                || group.parts().stream().anyMatch(Objects::isNull);
    }

    private static Set<String> twice(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.filter(name -> !seen.add(name)).collect(Collectors.toSet());
    }
}
