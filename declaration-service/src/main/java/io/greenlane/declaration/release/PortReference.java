package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param manifest what the port's manifests say is in it
 * @param gate what is known of its last release and its leaving
 */
record PortReference(
        String reference,
        @Nullable Instant arrivedAt,
        @Nullable OrderKind ordered,
        int sequence,
        Map<String, UnitState> units,
        List<Sharer> sharers,
        List<ManifestLine> manifest,
        Gate gate) {

    /**
     * @param orderedAt when the port was last told anything
     * @param releasedAt when it was last told to let it go
     * @param leftAt when it last left
     */
    record Gate(
            @Nullable Instant orderedAt,
            @Nullable Instant releasedAt,
            @Nullable Instant leftAt) {
        static final Gate NEVER = new Gate(null, null, null);
    }

    /** How far a gate's clock may be behind ours. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

    PortReference {
        units = Map.copyOf(units);
        sharers = List.copyOf(sharers);
        manifest = List.copyOf(manifest);
    }

    PortReference with(Map<String, UnitState> newUnits, List<Sharer> newSharers) {
        return new PortReference(reference, arrivedAt, ordered, sequence, newUnits, newSharers, manifest, gate);
    }

    PortReference saying(List<ManifestLine> newManifest) {
        return new PortReference(reference, arrivedAt, ordered, sequence, units, sharers, newManifest, gate);
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

    /** Whose goods have not been let go, whether they keep it or not. */
    List<Sharer> open() {
        return sharers.stream()
                .filter(sharer -> switch (sharer.status()) {
                    case LODGED, HELD, UNDER_CONTROL, CLEARED, REFUSED -> true;
                    case RELEASED, CANCELLED -> false;
                })
                .toList();
    }

    /**
     * What the manifest says is in it and fewer have declared than must: nobody knows whether those goods may leave. What
     * is said of another voyage, or was in it before it left, keeps nothing.
     */
    List<ManifestLine> undeclared() {
        return aboard().filter(line -> sharers.stream()
                                .filter(sharer -> sharer.document().equals(line.document()))
                                .filter(sharer -> sharer.status() != Status.CANCELLED)
                                .count()
                        < line.declarations())
                .toList();
    }

    /** Whether a manifest says what came with it. */
    boolean hasManifest() {
        return aboard().findAny().isPresent();
    }

    private Stream<ManifestLine> aboard() {
        Instant last = arrivedAt;
        return last == null ? Stream.empty() : manifest.stream().filter(line -> isAboard(line, last));
    }

    private boolean isAboard(ManifestLine line, Instant last) {
        if (gate.leftAt() != null && !line.toldAt().isAfter(gate.leftAt())) {
            return false;
        }
        Instant named = unit(line.document()).arrivedAt();
        return named == null ? new Voyage(last).mayHold(line.expectedAt(), true) : new Voyage(last).isStayOf(named);
    }

    /** Whose goods were declared after the port had been told to let go what they are in. */
    List<Sharer> declaredTooLate(Collection<String> mrns) {
        Instant released = releasedOnThisStay();
        return released == null
                ? List.of()
                : sharers.stream()
                        .filter(sharer ->
                                mrns.contains(sharer.mrn()) && sharer.lodgedAt().isAfter(released) && mayHold(sharer))
                        .toList();
    }

    /** Whether what left then had been let go: an order to keep it that came later was too late, and is no fault of the port's. */
    boolean wasFree(Instant left) {
        Instant released = releasedOnThisStay();
        if (released == null || hasLeft(released)) {
            return false;
        }
        boolean keptSince = ordered != null && ordered.keeps();
        return !left.isBefore(released.minus(CLOCKS_DIFFER_BY))
                && (!keptSince || left.isBefore(Objects.requireNonNull(gate.orderedAt())));
    }

    /** Whether it had left at that time, as far as is known. */
    boolean hasLeft(Instant time) {
        return gate.leftAt() != null && !time.isAfter(gate.leftAt().plus(CLOCKS_DIFFER_BY));
    }

    /** When the port was told to let it go since it came. */
    private @Nullable Instant releasedOnThisStay() {
        Instant released = gate.releasedAt();
        return released == null
                        || arrivedAt == null
                        || (released.isBefore(arrivedAt) && !new Voyage(arrivedAt).isStayOf(released))
                ? null
                : released;
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
