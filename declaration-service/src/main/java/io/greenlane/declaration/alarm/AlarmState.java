package io.greenlane.declaration.alarm;

import java.util.Set;

/** Where officers are with an alarm; {@link #next()} is the whole life-cycle. Lists show the states in this order. */
enum AlarmState {
    OPEN,
    TAKEN_UP,
    CLOSED;

    /** The states that may follow. */
    Set<AlarmState> next() {
        return switch (this) {
            case OPEN -> Set.of(TAKEN_UP);
            case TAKEN_UP -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
