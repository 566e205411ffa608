package io.greenlane.declaration.lifecycle;

import java.util.Set;

/** Where a declaration stands; {@link #next} is the whole life-cycle. */
public enum Status {
    LODGED,
    HELD,
    UNDER_CONTROL,
    CLEARED,
    RELEASED,
    REFUSED,
    CANCELLED;

    /** Where it may go from here. */
    public Set<Status> next() {
        return switch (this) {
            case LODGED -> Set.of(CLEARED, HELD, UNDER_CONTROL, CANCELLED);
            case HELD -> Set.of(UNDER_CONTROL, CLEARED, REFUSED, CANCELLED);
            case UNDER_CONTROL -> Set.of(HELD, CLEARED, REFUSED, CANCELLED);
            case CLEARED -> Set.of(RELEASED, UNDER_CONTROL, CANCELLED);
            case REFUSED -> Set.of(UNDER_CONTROL);
            case RELEASED, CANCELLED -> Set.of();
        };
    }

    public boolean mayBecome(Status other) {
        return next().contains(other);
    }

    /** Whether customs has not let the goods go: the port keeps what they travel in. */
    public boolean keepsGoods() {
        return switch (this) {
            case LODGED, HELD, UNDER_CONTROL, REFUSED -> true;
            case CLEARED, RELEASED, CANCELLED -> false;
        };
    }
}
