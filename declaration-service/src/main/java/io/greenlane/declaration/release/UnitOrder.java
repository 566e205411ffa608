package io.greenlane.declaration.release;

import io.greenlane.declaration.release.UnitState.OrderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the port must do with a unit.
 *
 * @param sequence its number among the orders of the reference, under whatever document
 * @param mrns because of which declarations
 */
record UnitOrder(Unit unit, int sequence, OrderKind kind, String customsOffice, List<String> mrns) {

    UnitOrder {
        mrns = List.copyOf(mrns);
    }

    /**
     * A container is kept while any declaration that may be in it keeps its goods, under whatever document, and let go
     * when it has arrived with goods that were released and none is kept. Each order speaks of one document, and orders
     * about one container never contradict each other: a port that looks at the container alone obeys the last and does
     * right. Before arrival only what is held needs an order: nothing leaves a ship.
     *
     * @param justReleased the declarations that were released now; they are worth an order even after an earlier one
     */
    static List<UnitOrder> decide(PortReference port, Set<String> justReleased) {
        List<Sharer> kept = port.kept();
        if (!kept.isEmpty()) {
            return orders(port, OrderKind.HOLD, kept, Set.of());
        }
        List<Sharer> released = port.released();
        return released.isEmpty()
                ? orders(port, OrderKind.HOLD, port.heldAtSea(), Set.of())
                : orders(port, OrderKind.RELEASE, released, justReleased);
    }

    private static List<UnitOrder> orders(PortReference port, OrderKind kind, List<Sharer> because, Set<String> news) {
        Map<String, List<Sharer>> byDocument = new TreeMap<>();
        because.forEach(sharer -> byDocument
                .computeIfAbsent(sharer.document(), document -> new ArrayList<>())
                .add(sharer));
        List<UnitOrder> orders = new ArrayList<>();
        byDocument.forEach((document, sharers) -> {
            UnitState unit = port.unit(document);
            if (port.ordered() != kind
                    || unit.ordered() != kind
                    || sharers.stream().anyMatch(sharer -> news.contains(sharer.mrn()))) {
                orders.add(new UnitOrder(
                        unit.unit(),
                        port.sequence() + orders.size() + 1,
                        kind,
                        sharers.getFirst().customsOffice(),
                        sharers.stream().map(Sharer::mrn).sorted().toList()));
            }
        });
        return orders;
    }
}
