package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the port must do with a unit.
 *
 * @param mrns because of which declarations
 */
record UnitOrder(Unit unit, OrderKind kind, String customsOffice, List<String> mrns) {

    /** A declaration whose goods travel in the unit. */
    record Sharer(String mrn, Status status, String customsOffice) {}

    UnitOrder {
        mrns = List.copyOf(mrns);
    }

    /**
     * A unit is kept while any declaration on it keeps its goods, and let go when it has arrived and none does. Before
     * arrival an undecided declaration needs no order: nothing leaves a ship.
     *
     * @param justReleased the declarations that were released now; they are worth an order even after an earlier one
     */
    static Optional<UnitOrder> decide(UnitState state, List<Sharer> sharers, Set<String> justReleased) {
        boolean arrived = state.arrivedAt() != null;
        List<Sharer> keeping = sharers.stream()
                .filter(sharer -> sharer.status().keepsGoods())
                .filter(sharer -> arrived || sharer.status() != Status.LODGED)
                .toList();
        if (!keeping.isEmpty()) {
            return state.ordered() == OrderKind.HOLD
                    ? Optional.empty()
                    : Optional.of(order(state, OrderKind.HOLD, keeping));
        }
        List<Sharer> released = sharers.stream()
                .filter(sharer -> sharer.status() == Status.RELEASED)
                .toList();
        boolean news = state.ordered() != OrderKind.RELEASE
                || released.stream().anyMatch(sharer -> justReleased.contains(sharer.mrn()));
        return arrived && !released.isEmpty() && news
                ? Optional.of(order(state, OrderKind.RELEASE, released))
                : Optional.empty();
    }

    private static UnitOrder order(UnitState state, OrderKind kind, List<Sharer> because) {
        return new UnitOrder(
                state.unit(),
                kind,
                because.getFirst().customsOffice(),
                because.stream().map(Sharer::mrn).sorted().toList());
    }
}
