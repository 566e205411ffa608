package io.greenlane.declaration.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a unit.
 *
 * @param movement which report told of the arrival
 * @param ordered the last order given to the port
 */
record UnitState(
        Unit unit,
        @Nullable Instant arrivedAt,
        @Nullable String movement,
        @Nullable OrderKind ordered) {

    /** An order to the port. */
    enum OrderKind {
        HOLD,
        RELEASE
    }

    static UnitState unknown(Unit unit) {
        return new UnitState(unit, null, null, null);
    }

    /** Whether the arrival is that of goods declared so: a named document is unique, a bare container needs its voyage. */
    boolean isArrivalOf(Instant lodgedAt, @Nullable Instant expected) {
        return arrivedAt != null && (!unit.isBareContainer() || new Voyage(arrivedAt).brought(lodgedAt, expected));
    }
}
