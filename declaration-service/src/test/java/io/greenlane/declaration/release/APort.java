package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two voyages of a few containers, kept in memory, to which anything happens that can. */
final class APort {

    private static final Instant FIRST_VOYAGE = Instant.parse("2026-06-01T00:00:00Z");
    private static final int DECLARATIONS = 8;
    private static final List<String> CONTAINERS = List.of("CSQU3054383", "TGHU7845120", "MSKU9070323");

    private final RandomGenerator luck;
    private final Map<String, Standing> standings = new TreeMap<>();
    private final Map<String, Integer> voyages = new HashMap<>();
    private final Map<Unit, UnitState> units = new HashMap<>();
    private final Map<String, PortReference> known = new HashMap<>();
    private final Map<String, List<UnitOrder>> orders = new HashMap<>();
    private final Set<Unit> named = new HashSet<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, Integer> bareVoyage = new HashMap<>();
    private final Map<String, Integer> lastVoyage = new HashMap<>();
    private int voyage;
    private String last = "";

    APort(RandomGenerator luck) {
        this.luck = luck;
        CONTAINERS.forEach(container -> known.put(
                container,
                new PortReference(container, null, null, 0, Map.of(), List.of(), List.of(), PortReference.Gate.NEVER)));
        for (int number = 0; number < DECLARATIONS; number++) {
            lodge("MRN" + number, luck.nextInt(2));
        }
    }

    private void lodge(String mrn, int itsVoyage) {
        List<String> containers =
                CONTAINERS.stream().filter(container -> luck.nextInt(3) == 0).toList();
        var filing = new Filing(
                mrn,
                mrn,
                new Filing.Enterprise("NL853456789", "Forwarder"),
                new Filing.Enterprise("NL801234567", "Window maker"),
                "NLRTM001",
                FIRST_VOYAGE.minus(Duration.ofDays(20)),
                // few enough to be shared
                "DOC" + itsVoyage + luck.nextInt(4),
                containers.isEmpty() ? List.of(CONTAINERS.getFirst()) : containers);
        standings.put(mrn, Standing.lodged(filing, time(itsVoyage)));
        voyages.put(mrn, itsVoyage);
    }

    /** A decision, a refusal, a withdrawal or an arrival. */
    void something() {
        if (voyage == 0 && luck.nextInt(60) == 0) {
            voyage = 1;
        }
        switch (luck.nextInt(8)) {
            case 0, 1 -> arrival();
            case 2 -> plan();
            default -> decision();
        }
    }

    /** A bay for goods under control, another one, or none any more. */
    private void plan() {
        List<Standing> examined = standings.values().stream()
                .filter(standing -> standing.status() == Status.UNDER_CONTROL)
                .toList();
        if (examined.isEmpty()) {
            return;
        }
        Standing standing = any(examined);
        if (luck.nextInt(3) == 0) {
            slots.remove(standing.mrn());
        } else {
            Instant from = time(voyage).plus(Duration.ofHours(luck.nextInt(72)));
            slots.put(standing.mrn(), new Slot("ZONE", "BAY", "GENERAL", from, from.plus(Duration.ofHours(1))));
        }
        last = "a plan for " + standing.mrn();
        settle(new HashSet<>(standing.filing().containers()), List.of(standing));
    }

    private void decision() {
        Standing standing = any(standings.values());
        List<Status> next = standing.status().next().stream()
                .filter(status -> status != Status.RELEASED)
                // Most withdraw nothing, or nothing would be left.
                .filter(status -> status != Status.CANCELLED || luck.nextInt(6) == 0)
                .sorted()
                .toList();
        if (next.isEmpty()) {
            return;
        }
        Standing after = moved(standing, any(next));
        last = after.mrn() + " became " + after.status();
        standings.put(after.mrn(), after);
        Set<String> references = new HashSet<>(after.filing().containers());
        boolean held = after.status().keepsGoods() && after.status() != Status.LODGED;
        if (held || references.stream().anyMatch(reference -> known(reference).arrivedAt() != null)) {
            settle(references, List.of(after));
        }
    }

    private void arrival() {
        String container = any(CONTAINERS);
        Set<String> documents = luck.nextInt(3) == 0 ? Set.of() : documents(container);
        var report = new Report(
                container, documents, time(voyage).plus(Duration.ofHours(luck.nextInt(48))), "EQUIPMENT_DISCHARGED");
        last = "an arrival of " + container + " with " + documents;
        documents.forEach(document -> named.add(new Unit(container, document)));
        if (documents.isEmpty()) {
            bareVoyage.put(container, voyage);
        }
        lastVoyage.put(container, voyage);
        List<Standing> locked = standings.values().stream()
                .filter(standing -> standing.status() != Status.RELEASED && standing.status() != Status.CANCELLED)
                .filter(standing -> Unit.of(standing.filing()).stream().anyMatch(report::concerns))
                .map(standing -> PortMovements.arrived(standing, List.of(report), report.at())
                        .after())
                .toList();
        Report.units(List.of(report), locked).forEach(this::arrived);
        locked.forEach(standing -> standings.put(standing.mrn(), standing));
        settle(Set.of(container), locked);
    }

    private Set<String> documents(String container) {
        Set<String> documents = new HashSet<>();
        standings.forEach((mrn, standing) -> {
            if (standing.filing().containers().contains(container)
                    && voyages.getOrDefault(mrn, 0) == voyage
                    && luck.nextInt(2) == 0) {
                documents.add(String.valueOf(standing.filing().transportDocument()));
            }
        });
        documents.add("UNDECLARED" + voyage);
        return documents;
    }

    /** As the database notes it. */
    private void arrived(Unit unit, Report report) {
        UnitState before = units.getOrDefault(unit, UnitState.unknown(unit));
        Instant known = before.arrivedAt();
        if (known == null || (unit.document().isEmpty() && known.isBefore(report.at()))) {
            units.put(unit, new UnitState(unit, report.at(), report.movement(), before.ordered(), before.slot()));
            PortReference port = known(unit.reference());
            Instant latest =
                    port.arrivedAt() == null || port.arrivedAt().isBefore(report.at()) ? report.at() : port.arrivedAt();
            remember(port, latest, port.ordered(), port.sequence());
        }
    }

    private void settle(Set<String> references, List<Standing> locked) {
        List<PortReference> port = references.stream().sorted().map(this::at).toList();
        List<NextStep> steps = locked.stream()
                .map(standing -> ReleaseDesk.release(standing, port, time(voyage)))
                .toList();
        steps.forEach(step -> standings.put(step.after().mrn(), step.after()));
        for (UnitOrder order : ReleaseDesk.orders(port, steps)) {
            Unit unit = order.unit();
            UnitState state = units.getOrDefault(unit, UnitState.unknown(unit));
            units.put(unit, new UnitState(unit, state.arrivedAt(), state.movement(), order.kind(), slot(order)));
            PortReference before = known(unit.reference());
            remember(before, before.arrivedAt(), order.kind(), order.sequence());
            orders.computeIfAbsent(unit.reference(), reference -> new ArrayList<>())
                    .add(order);
        }
    }

    private PortReference at(String reference) {
        Map<String, UnitState> its = new HashMap<>();
        units.forEach((unit, state) -> {
            if (unit.reference().equals(reference)) {
                its.put(unit.document(), state);
            }
        });
        return known(reference).with(its, sharers(reference).map(this::sharer).toList());
    }

    private Stream<Standing> sharers(String reference) {
        return standings.values().stream()
                .filter(standing -> standing.filing().containers().contains(reference));
    }

    Collection<String> references() {
        return CONTAINERS;
    }

    /** Whose goods may be in it: those of its last voyage, and those of an earlier one that nobody has settled. */
    List<Sharer> ofThisVoyage(String reference) {
        int itsLast = lastVoyage.getOrDefault(reference, 0);
        return sharers(reference)
                .filter(standing -> {
                    int its = voyages.getOrDefault(standing.mrn(), 0);
                    return its == itsLast
                            || (its < itsLast
                                    && Set.of(Status.LODGED, Status.HELD, Status.UNDER_CONTROL)
                                            .contains(standing.status()));
                })
                .map(this::sharer)
                .toList();
    }

    boolean hasArrived(String reference) {
        return lastVoyage.containsKey(reference);
    }

    /** Whether the port told of a declaration's goods on the last voyage. */
    boolean hasArrived(String reference, Sharer sharer) {
        int its = voyages.getOrDefault(sharer.mrn(), 0);
        return its == lastVoyage.getOrDefault(reference, -1)
                && (named.contains(new Unit(reference, sharer.document()))
                        || its == bareVoyage.getOrDefault(reference, -1));
    }

    List<Integer> sequences(String reference) {
        return orders.getOrDefault(reference, List.of()).stream()
                .map(UnitOrder::sequence)
                .toList();
    }

    @Nullable
    OrderKind lastOrder(String reference) {
        List<UnitOrder> all = orders.getOrDefault(reference, List.of());
        return all.isEmpty() ? null : all.getLast().kind();
    }

    /** What happened last. */
    String last() {
        return last;
    }

    private PortReference known(String reference) {
        return Objects.requireNonNull(known.get(reference));
    }

    private void remember(PortReference port, @Nullable Instant arrivedAt, @Nullable OrderKind ordered, int sequence) {
        known.put(
                port.reference(),
                new PortReference(
                        port.reference(),
                        arrivedAt,
                        ordered,
                        sequence,
                        Map.of(),
                        List.of(),
                        List.of(),
                        PortReference.Gate.NEVER));
    }

    private <T> T any(Collection<T> some) {
        return List.copyOf(some).get(luck.nextInt(some.size()));
    }

    private static Instant time(int voyage) {
        return FIRST_VOYAGE.plus(Duration.ofDays(90L * voyage));
    }

    /** By a decision about the version at hand. */
    private static Standing moved(Standing standing, Status to) {
        return new Standing(
                standing.filing(),
                standing.version(),
                to,
                standing.statusSince(),
                new Standing.Decision(standing.version(), 1, null, null, Standing.Asked.NEVER),
                standing.travel(),
                standing.holds(),
                standing.examination(),
                standing.papers(),
                standing.refusal(),
                standing.appeal());
    }

    private Sharer sharer(Standing standing) {
        return new Sharer(
                standing.mrn(),
                String.valueOf(standing.filing().transportDocument()),
                standing.status(),
                standing.filing().customsOffice(),
                standing.filing().lodgedAt(),
                standing.travel().estimatedArrival(),
                standing.travel().arrivedAt(),
                slots.get(standing.mrn()));
    }

    private static @Nullable String slot(UnitOrder order) {
        return order.slot() == null ? null : order.slot().inShort();
    }
}
