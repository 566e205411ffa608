package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.declaration.release.PortMovement.AirArrived;
import io.greenlane.declaration.release.PortMovement.EquipmentDischarged;
import io.greenlane.declaration.release.PortMovement.VesselArrived;
import io.greenlane.declaration.release.PortUnits.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Takes the port's reports: an expected ship changes the estimate, goods that are ashore have arrived. */
@Component
class PortMovements {

    /** Declarations expected so near to each other on one container belong to one voyage. */
    private static final Duration ONE_VOYAGE = Duration.ofDays(3);

    private final PortUnits units;
    private final Standings standings;
    private final Moves moves;
    private final ReleaseDesk desk;

    PortMovements(PortUnits units, Standings standings, Moves moves, ReleaseDesk desk) {
        this.units = units;
        this.standings = standings;
        this.moves = moves;
        this.desk = desk;
    }

    /** Something is ashore; with documents, only what travels under them. */
    record Report(String reference, Set<String> documents, Instant at, String movement) {}

    void handle(List<Received<PortMovement>> batch) {
        List<Report> arrivals = new ArrayList<>();
        Map<String, Received<PortMovement>> estimates = new HashMap<>();
        for (Received<PortMovement> received : batch) {
            PortMovement movement = received.body();
            switch (movement) {
                case VesselArrived vessel ->
                    vessel.transportDocuments()
                            .forEach(document -> estimates.merge(document, received, PortMovements::later));
                case EquipmentDischarged discharged -> {
                    if (discharged.isActual()) {
                        arrivals.add(new Report(
                                discharged.equipmentReference(),
                                discharged.transportDocuments(),
                                discharged.eventDateTime(),
                                "EQUIPMENT_DISCHARGED"));
                    }
                }
                case AirArrived air -> {
                    if (air.isActual()) {
                        air.transportDocuments()
                                .forEach(document -> arrivals.add(
                                        new Report(document, Set.of(), air.eventDateTime(), "AIR_ARRIVED")));
                    }
                }
            }
        }
        if (!estimates.isEmpty()) {
            expect(estimates);
        }
        if (!arrivals.isEmpty()) {
            arrive(arrivals);
        }
    }

    private static Received<PortMovement> later(Received<PortMovement> one, Received<PortMovement> other) {
        return other.time().isBefore(one.time()) ? one : other;
    }

    private void expect(Map<String, Received<PortMovement>> estimates) {
        Map<String, String> documentOf = new HashMap<>();
        for (Link link : units.links(estimates.keySet())) {
            documentOf.put(link.mrn(), link.unit().reference());
        }
        Instant now = moves.now();
        List<NextStep> steps = new ArrayList<>();
        for (Standing standing : lock(documentOf.keySet()).values()) {
            Received<PortMovement> estimate = estimates.get(documentOf.get(standing.mrn()));
            if (estimate != null) {
                steps.add(LifeCycle.expected(standing, estimate.body().eventDateTime(), estimate.time(), now));
            }
        }
        moves.store(steps);
    }

    /**
     * Locks declarations before units, as everybody does. A declaration that was lodged between the two looks is found by
     * the second: its own decision waits for the unit, or has been waited for.
     */
    private void arrive(List<Report> reports) {
        Set<String> references = new TreeSet<>();
        reports.forEach(report -> references.add(report.reference()));
        Map<String, Report> matched = match(reports, units.links(references));
        Map<String, Standing> locked = new TreeMap<>(lock(matched.keySet()));

        Map<Unit, Report> arrived = unitsOf(reports);
        locked.values().forEach(standing -> addUnits(arrived, standing, matched.get(standing.mrn())));
        units.arrived(arrived);

        Map<String, Report> again = match(reports, units.links(references));
        Set<String> late = new HashSet<>(again.keySet());
        late.removeAll(locked.keySet());
        if (!late.isEmpty()) {
            lock(late).forEach(locked::put);
            matched.putAll(again);
        }
        Instant now = moves.now();
        List<NextStep> steps = new ArrayList<>();
        for (Standing standing : locked.values()) {
            Report report = matched.get(standing.mrn());
            if (report != null) {
                steps.add(LifeCycle.arrived(
                        standing, new LifeCycle.Arrival(report.at(), report.movement(), report.reference()), now));
            }
        }
        moves.store(steps);
        desk.settle(arrived.keySet(), steps.stream().map(NextStep::after).toList());
    }

    private Map<String, Standing> lock(Collection<String> mrns) {
        return mrns.isEmpty() ? Map.of() : standings.lock(mrns);
    }

    /** The declarations each report is about. */
    private static Map<String, Report> match(List<Report> reports, List<Link> links) {
        Map<String, Report> matched = new HashMap<>();
        for (Report report : reports) {
            List<Link> here = links.stream()
                    .filter(link -> link.unit().reference().equals(report.reference()))
                    .filter(link -> report.documents().isEmpty()
                            || report.documents().contains(link.unit().document()))
                    .toList();
            boolean known = !report.documents().isEmpty() || report.movement().equals("AIR_ARRIVED");
            for (Link link : known ? here : ofThisVoyage(here, report.at())) {
                matched.putIfAbsent(link.mrn(), report);
            }
        }
        return matched;
    }

    /** A bare container number is about the voyage whose expected arrival lies nearest to the report. */
    private static List<Link> ofThisVoyage(List<Link> links, Instant at) {
        Duration nearest = links.stream()
                .map(link -> distance(link, at))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return links.stream()
                .filter(link -> distance(link, at).minus(nearest).compareTo(ONE_VOYAGE) <= 0)
                .toList();
    }

    private static Duration distance(Link link, Instant at) {
        Instant expected = link.arrivedAt() == null ? link.estimatedArrival() : link.arrivedAt();
        return expected == null ? Duration.ZERO : Duration.between(expected, at).abs();
    }

    private static Map<Unit, Report> unitsOf(List<Report> reports) {
        Map<Unit, Report> arrived = new HashMap<>();
        for (Report report : reports) {
            if (report.documents().isEmpty()) {
                arrived.putIfAbsent(Unit.of(report.reference()), report);
            }
            report.documents().forEach(document -> arrived.putIfAbsent(new Unit(report.reference(), document), report));
        }
        return arrived;
    }

    private static void addUnits(Map<Unit, Report> arrived, Standing standing, @Nullable Report report) {
        if (report != null) {
            Unit.of(standing.filing()).stream()
                    .filter(unit -> unit.reference().equals(report.reference()))
                    .forEach(unit -> arrived.putIfAbsent(unit, report));
        }
    }

    /** Reads {@code port-movements}. */
    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        EventSubscription<PortMovement> portReports(PortMovements movements) {
            return EventSubscription.<PortMovement>named("release")
                    .to("port-movements")
                    .reads("port.equipment-discharged.v1", EquipmentDischarged.class)
                    .reads("port.air-arrived.v1", AirArrived.class)
                    .reads("port.vessel-arrived.v1", VesselArrived.class)
                    .handledBy(movements::handle);
        }
    }
}
