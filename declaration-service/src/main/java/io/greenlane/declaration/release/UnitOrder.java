package io.greenlane.declaration.release;

import io.greenlane.declaration.release.UnitState.OrderKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the port must do with a unit.
 *
 * @param sequence its number among the orders of the reference, under whatever document
 * @param mrns because of which declarations; none for goods that nobody declared
 * @param slot where and when it must be, of an order to inspect
 */
record UnitOrder(
        Unit unit,
        int sequence,
        OrderKind kind,
        String customsOffice,
        List<String> mrns,
        @Nullable Slot slot) {

    UnitOrder {
        mrns = List.copyOf(mrns);
    }

    /**
     * A container is kept while any declaration that may be in it keeps its goods, under whatever document, or goods that
     * the manifest says are in it are not declared; it is let go when it has arrived with goods that were released and
     * nothing is kept. Each order speaks of one document, and orders about one container never contradict each other: a
     * port that looks at the container alone obeys the last and does right. Before arrival only what is held needs an
     * order: nothing leaves a ship.
     *
     * @param justReleased the declarations that were released now; they are worth an order even after an earlier one
     */
    static List<UnitOrder> decide(PortReference port, Set<String> justReleased) {
        List<Sharer> kept = port.kept();
        List<ManifestLine> undeclared = port.undeclared();
        if (!kept.isEmpty() || !undeclared.isEmpty()) {
            return toKeep(port, kept, undeclared);
        }
        List<Sharer> released = port.released();
        return released.isEmpty() ? toKeep(port, port.heldAtSea(), List.of()) : toLetGo(port, released, justReleased);
    }

    private static List<UnitOrder> toLetGo(PortReference port, List<Sharer> released, Set<String> news) {
        Orders orders = new Orders(port);
        byDocument(released).forEach((document, sharers) -> {
            if (port.ordered() != OrderKind.RELEASE
                    || !port.unit(document).wasTold(OrderKind.RELEASE, null)
                    || sharers.stream().anyMatch(sharer -> news.contains(sharer.mrn()))) {
                orders.add(document, OrderKind.RELEASE, sharers.getFirst().customsOffice(), sharers, null);
            }
        });
        return orders.all;
    }

    private static List<UnitOrder> toKeep(PortReference port, List<Sharer> kept, List<ManifestLine> undeclared) {
        Orders orders = new Orders(port);
        boolean keptAlready = port.ordered() != null && port.ordered().keeps();
        Map<String, List<Sharer>> byDocument = byDocument(kept);
        byDocument.forEach((document, sharers) -> {
            Slot slot = sharers.stream()
                    .flatMap(sharer -> sharer.toBeExaminedAt().stream())
                    .min(Comparator.comparing(Slot::from))
                    .orElse(null);
            OrderKind kind = slot == null ? OrderKind.HOLD : OrderKind.INSPECT_AT;
            if (!keptAlready || !port.unit(document).wasTold(kind, slot)) {
                orders.add(document, kind, sharers.getFirst().customsOffice(), sharers, slot);
            }
        });
        for (ManifestLine line : undeclared) {
            if (!byDocument.containsKey(line.document())
                    && (!keptAlready || !port.unit(line.document()).wasTold(OrderKind.HOLD, null))) {
                orders.add(line.document(), OrderKind.HOLD, line.customsOffice(), List.of(), null);
            }
        }
        return orders.all;
    }

    private static Map<String, List<Sharer>> byDocument(List<Sharer> sharers) {
        return sharers.stream().collect(Collectors.groupingBy(Sharer::document, TreeMap::new, Collectors.toList()));
    }

    /** Orders about one reference, as they get their numbers. */
    private static final class Orders {
        private final PortReference port;
        private final List<UnitOrder> all = new ArrayList<>();

        Orders(PortReference port) {
            this.port = port;
        }

        void add(String document, OrderKind kind, String office, List<Sharer> because, @Nullable Slot slot) {
            all.add(new UnitOrder(
                    port.unit(document).unit(),
                    port.sequence() + all.size() + 1,
                    kind,
                    office,
                    because.stream().map(Sharer::mrn).sorted().toList(),
                    slot));
        }
    }
}
