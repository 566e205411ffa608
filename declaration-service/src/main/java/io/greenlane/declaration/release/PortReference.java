package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A container, or a document whose goods travel without one, as the port sees it: one thing that stays or leaves,
 * whatever number of documents and declarations are about what is in it.
 *
 * @param arrivedAt its last arrival, under whatever document
 * @param ordered the last order
 * @param sequence the last order's number, 0 before the first
 * @param units what is known of it under each document
 */
record PortReference(
        String reference,
        @Nullable Instant arrivedAt,
        @Nullable OrderKind ordered,
        int sequence,
        Map<String, UnitState> units,
        List<Sharer> sharers) {

    PortReference {
        units = Map.copyOf(units);
        sharers = List.copyOf(sharers);
    }

    PortReference with(Map<String, UnitState> newUnits, List<Sharer> newSharers) {
        return new PortReference(reference, arrivedAt, ordered, sequence, newUnits, newSharers);
    }

    /** The same after some of its declarations were released. */
    PortReference after(Set<String> released) {
        return with(
                units,
                sharers.stream()
                        .map(sharer -> released.contains(sharer.mrn()) ? sharer.released() : sharer)
                        .toList());
    }

    UnitState unit(String document) {
        Unit unit = new Unit(reference, document);
        return units.getOrDefault(document, UnitState.unknown(unit));
    }

    /** The arrival of a declaration's goods, if they travel in it. */
    Optional<UnitState> arrivalOf(Standing standing) {
        Filing filing = standing.filing();
        return Unit.of(filing).stream()
                .filter(unit -> unit.reference().equals(reference))
                .findFirst()
                .flatMap(unit -> arrivalOf(
                        unit.document(), filing.lodgedAt(), standing.travel().estimatedArrival()));
    }

    /** The arrival of its document, or else of the bare container on the voyage of what was declared so. */
    private Optional<UnitState> arrivalOf(String document, Instant lodgedAt, @Nullable Instant expected) {
        return Stream.of(unit(document), unit(""))
                .filter(unit -> unit.isArrivalOf(lodgedAt, expected))
                .findFirst();
    }

    /** Whose goods may be in it, and customs has not let them go. */
    List<Sharer> kept() {
        return sharers.stream()
                .filter(sharer -> sharer.status().keepsGoods() && mayHold(sharer))
                .toList();
    }

    /** Whose goods came with it and may leave. */
    List<Sharer> released() {
        Instant last = arrivedAt;
        return last == null
                ? List.of()
                : sharers.stream()
                        .filter(sharer -> sharer.status() == Status.RELEASED)
                        .filter(sharer -> arrivalOf(sharer)
                                .filter(new Voyage(last)::isStayOf)
                                .isPresent())
                        .toList();
    }

    /** Whose goods are still to come, and must not leave when they do. Who is undecided needs no order before. */
    List<Sharer> heldAtSea() {
        return sharers.stream()
                .filter(sharer -> sharer.status().keepsGoods() && sharer.status() != Status.LODGED)
                .filter(sharer -> arrivedAt == null || isToCome(sharer, arrivedAt))
                .toList();
    }

    private boolean mayHold(Sharer sharer) {
        return arrivedAt != null && new Voyage(arrivedAt).mayHold(time(sharer), sharer.status() == Status.REFUSED);
    }

    private boolean isToCome(Sharer sharer, Instant last) {
        Instant time = time(sharer);
        return time != null && time.isAfter(last) && !mayHold(sharer);
    }

    private @Nullable Instant time(Sharer sharer) {
        return arrivalOf(sharer).orElse(sharer.arrivedAt() == null ? sharer.expected() : sharer.arrivedAt());
    }

    private Optional<Instant> arrivalOf(Sharer sharer) {
        return arrivalOf(sharer.document(), sharer.lodgedAt(), sharer.expected())
                .map(UnitState::arrivedAt);
    }
}
