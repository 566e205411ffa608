package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.release.PortMovement.AirArrived;
import io.greenlane.declaration.release.PortMovement.EquipmentDischarged;
import io.greenlane.declaration.release.PortMovement.GatedOut;
import io.greenlane.declaration.release.PortMovement.ManifestDeclared;
import io.greenlane.declaration.release.PortMovement.VesselArrived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Takes the port's reports: an expected ship changes the estimate, goods that are ashore have arrived. */
@Component
class PortMovements {

    private final PortLocks locks;
    private final PortUnits units;
    private final Moves moves;
    private final ReleaseDesk desk;
    private final Manifests manifests;
    private final GateReports gate;

    PortMovements(
            PortLocks locks, PortUnits units, Moves moves, ReleaseDesk desk, Manifests manifests, GateReports gate) {
        this.locks = locks;
        this.units = units;
        this.moves = moves;
        this.desk = desk;
        this.manifests = manifests;
        this.gate = gate;
    }

    /** What one batch says, by what it is about. */
    private record Batch(
            List<Report> arrivals,
            Map<String, Received<PortMovement>> estimates,
            List<ManifestDeclared> manifests,
            List<Exit> exits) {

        Batch() {
            this(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return arrivals.isEmpty() && estimates.isEmpty() && manifests.isEmpty() && exits.isEmpty();
        }
    }

    void handle(List<Received<PortMovement>> messages) {
        Batch batch = new Batch();
        messages.forEach(received -> sort(received, batch));
        if (!batch.isEmpty()) {
            take(batch);
        }
    }

    private static void sort(Received<PortMovement> received, Batch batch) {
        switch (received.body()) {
            case VesselArrived vessel ->
                vessel.transportDocuments()
                        .forEach(document -> batch.estimates.merge(document, received, PortMovements::later));
            case EquipmentDischarged discharged -> {
                if (discharged.isActual()) {
                    batch.arrivals.add(new Report(
                            discharged.equipmentReference(),
                            discharged.transportDocuments(),
                            discharged.eventDateTime(),
                            "EQUIPMENT_DISCHARGED"));
                }
            }
            case AirArrived air -> {
                if (air.isActual()) {
                    air.transportDocuments()
                            .forEach(document -> batch.arrivals.add(
                                    new Report(document, Set.of(), air.eventDateTime(), "AIR_ARRIVED")));
                }
            }
            case ManifestDeclared manifest -> batch.manifests.add(manifest);
            case GatedOut out -> batch.exits.addAll(out.exits());
        }
    }

    private static Received<PortMovement> later(Received<PortMovement> one, Received<PortMovement> other) {
        return other.time().isBefore(one.time()) ? one : other;
    }

    /** What leaves in the same batch as it comes in leaves last. */
    private void take(Batch batch) {
        Set<String> manifested = manifests.references(batch.manifests);
        Set<String> others = new HashSet<>(manifested);
        batch.exits.forEach(exit -> others.add(exit.reference()));
        Collection<Standing> locked =
                locks.of(batch.arrivals, batch.estimates.keySet(), others).values();
        if (!batch.manifests.isEmpty()) {
            manifests.declared(batch.manifests);
        }
        List<Standing> after = arrive(batch, locked);
        Set<String> news = new HashSet<>(manifested);
        batch.arrivals.forEach(report -> news.add(report.reference()));
        if (!news.isEmpty()) {
            desk.settle(news, after);
        }
        if (!batch.exits.isEmpty()) {
            gate.take(batch.exits, moves.now());
        }
    }

    private List<Standing> arrive(Batch batch, Collection<Standing> locked) {
        Instant now = moves.now();
        List<NextStep> steps = locked.stream()
                .map(standing -> expected(standing, batch.estimates, now))
                .map(step -> step.then(arrived(step.after(), batch.arrivals, now)))
                .toList();
        List<Standing> after = steps.stream().map(NextStep::after).toList();
        if (!batch.arrivals.isEmpty()) {
            units.arrived(Report.units(batch.arrivals, after));
        }
        moves.store(steps);
        return after;
    }

    /** An estimate recorded ahead of our clock counts as made now, or no better one would ever take its place. */
    static NextStep expected(Standing standing, Map<String, Received<PortMovement>> estimates, Instant now) {
        String document = standing.filing().transportDocument();
        Received<PortMovement> estimate = document == null ? null : estimates.get(document);
        if (estimate == null) {
            return NextStep.none(standing);
        }
        Instant recordedAt = estimate.time().isAfter(now) ? now : estimate.time();
        return LifeCycle.expected(standing, estimate.body().eventDateTime(), recordedAt, now);
    }

    static NextStep arrived(Standing standing, List<Report> arrivals, Instant now) {
        return Report.about(standing, arrivals)
                .map(report -> LifeCycle.arrived(standing, report.arrival(), now))
                .orElse(NextStep.none(standing));
    }

    /** Reads {@code port-movements}. */
    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        EventSubscription<PortMovement> portReports(PortMovements movements, Plausibility plausibility) {
            return EventSubscription.<PortMovement>named("release")
                    .to("port-movements")
                    .reads("port.equipment-discharged.v1", EquipmentDischarged.class)
                    .reads("port.air-arrived.v1", AirArrived.class)
                    .reads("port.vessel-arrived.v1", VesselArrived.class)
                    .reads("port.manifest-declared.v1", ManifestDeclared.class)
                    .reads("port.gated-out.v1", GatedOut.class)
                    .refusing(plausibility::refusal)
                    .handledBy(movements::handle);
        }
    }
}
