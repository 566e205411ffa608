package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.release.PortMovement.AirArrived;
import io.greenlane.declaration.release.PortMovement.EquipmentDischarged;
import io.greenlane.declaration.release.PortMovement.VesselArrived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    PortMovements(PortLocks locks, PortUnits units, Moves moves, ReleaseDesk desk) {
        this.locks = locks;
        this.units = units;
        this.moves = moves;
        this.desk = desk;
    }

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
        if (!arrivals.isEmpty() || !estimates.isEmpty()) {
            take(arrivals, estimates);
        }
    }

    private static Received<PortMovement> later(Received<PortMovement> one, Received<PortMovement> other) {
        return other.time().isBefore(one.time()) ? one : other;
    }

    private void take(List<Report> arrivals, Map<String, Received<PortMovement>> estimates) {
        Collection<Standing> locked = locks.of(arrivals, estimates.keySet()).values();
        Instant now = moves.now();
        List<NextStep> steps = locked.stream()
                .map(standing -> expected(standing, estimates, now))
                .map(step -> step.then(arrived(step.after(), arrivals, now)))
                .toList();
        if (arrivals.isEmpty()) {
            moves.store(steps);
            return;
        }
        List<Standing> after = steps.stream().map(NextStep::after).toList();
        units.arrived(Report.units(arrivals, after));
        moves.store(steps);
        desk.settle(arrivals.stream().map(Report::reference).collect(Collectors.toSet()), after);
    }

    private static NextStep expected(Standing standing, Map<String, Received<PortMovement>> estimates, Instant now) {
        String document = standing.filing().transportDocument();
        Received<PortMovement> estimate = document == null ? null : estimates.get(document);
        return estimate == null
                ? NextStep.none(standing)
                : LifeCycle.expected(standing, estimate.body().eventDateTime(), estimate.time(), now);
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
