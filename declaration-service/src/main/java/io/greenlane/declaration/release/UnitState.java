package io.greenlane.declaration.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a unit.
 *
 * @param movement which report told of the arrival
 * @param ordered the last order given to the port
 * @param slot where and when it is to be, as that order said
 */
record UnitState(
        Unit unit,
        @Nullable Instant arrivedAt,
        @Nullable String movement,
        @Nullable OrderKind ordered,
        @Nullable String slot) {

    /** An order to the port. */
    enum OrderKind {
        HOLD,
        INSPECT_AT,
        RELEASE;

        static @Nullable OrderKind read(@Nullable String name) {
            return name == null ? null : valueOf(name);
        }

        /** Whether the unit stays. */
        boolean keeps() {
            return this != RELEASE;
        }
    }

    /** Reads the columns of {@code port_unit} under a prefix; all are null for what nothing is known of. */
    static UnitState read(Unit unit, ResultSet row, String prefix) throws SQLException {
        OffsetDateTime arrived = row.getObject(prefix + "_arrived_at", OffsetDateTime.class);
        return new UnitState(
                unit,
                arrived == null ? null : arrived.toInstant(),
                row.getString(prefix + "_movement"),
                OrderKind.read(row.getString(prefix + "_ordered")),
                row.getString(prefix + "_slot"));
    }

    static UnitState unknown(Unit unit) {
        return new UnitState(unit, null, null, null, null);
    }

    /** Whether the port was told just this. */
    boolean wasTold(OrderKind kind, @Nullable Slot where) {
        return ordered == kind && Objects.equals(slot, where == null ? null : where.inShort());
    }

    /** Whether the arrival is that of goods declared so: a named document is unique, a bare container needs its voyage. */
    boolean isArrivalOf(Instant lodgedAt, @Nullable Instant expected) {
        return arrivedAt != null && (!unit.isBareContainer() || new Voyage(arrivedAt).brought(lodgedAt, expected));
    }
}
