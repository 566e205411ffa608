package io.greenlane.inspection.office;

import java.time.LocalTime;
import java.util.Objects;

/** From when until when, by the clock of the office. */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        Objects.requireNonNull(from, "Hours have no beginning (from)");
        Objects.requireNonNull(to, "Hours have no end (to)");
    }

    boolean isForward() {
        return from.isBefore(to);
    }

    boolean contains(Hours inner) {
        return !inner.from.isBefore(from) && !inner.to.isAfter(to);
    }

    String inWords() {
        return from + " to " + to;
    }
}
