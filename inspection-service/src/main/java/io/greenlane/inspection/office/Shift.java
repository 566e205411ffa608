package io.greenlane.inspection.office;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** When an officer works, on each of these days of the week. */
public record Shift(Set<DayOfWeek> days, LocalTime from, LocalTime to, List<Hours> breaks) {

    public Shift {
        days = Set.copyOf(Objects.requireNonNull(days, "A shift has no days"));
        Objects.requireNonNull(from, "A shift has no beginning (from)");
        Objects.requireNonNull(to, "A shift has no end (to)");
        breaks = List.copyOf(Objects.requireNonNull(breaks, "A shift has no breaks; write [] where there are none"));
    }

    Hours hours() {
        return new Hours(from, to);
    }
}
