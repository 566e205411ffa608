package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.declaration.Rows;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.InspectionPlan.PlanWithdrawn;
import io.greenlane.declaration.release.InspectionPlan.Planned;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the port where goods under control must be, and when. A plan that comes before the declaration is under control
 * is kept, and told with the order that keeps the goods.
 */
@Component
class InspectionSlots {

    private final JdbcClient jdbc;
    private final Standings standings;
    private final PortUnits units;
    private final ReleaseDesk desk;

    InspectionSlots(JdbcClient jdbc, Standings standings, PortUnits units, ReleaseDesk desk) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.units = units;
        this.desk = desk;
    }

    void handle(List<Received<InspectionPlan>> batch) {
        Map<String, InspectionPlan> latest = new LinkedHashMap<>();
        for (Received<InspectionPlan> received : batch) {
            latest.merge(
                    received.body().mrn(),
                    received.body(),
                    (one, other) -> other.planVersion() < one.planVersion() ? one : other);
        }
        Map<String, Standing> locked = standings.lock(latest.keySet());
        Set<String> changed = store(latest.values());
        List<Standing> kept = locked.values().stream()
                .filter(standing -> standing.status() == Status.UNDER_CONTROL && changed.contains(standing.mrn()))
                .toList();
        Set<String> references = new TreeSet<>();
        kept.forEach(standing -> Unit.of(standing.filing()).forEach(unit -> references.add(unit.reference())));
        if (!references.isEmpty()) {
            units.lock(references);
            desk.settle(references, kept);
        }
    }

    private Set<String> store(Collection<InspectionPlan> plans) {
        return Set.copyOf(jdbc.sql("""
                        insert into inspection_slot as s (mrn, case_id, plan_version, zone, bay, bay_kind, starts_at, ends_at)
                        select * from unnest(:mrns, :cases, :versions, :zones, :bays, :kinds, :starts, :ends)
                            on conflict (mrn) do update
                           set case_id = excluded.case_id, plan_version = excluded.plan_version, zone = excluded.zone,
                               bay = excluded.bay, bay_kind = excluded.bay_kind, starts_at = excluded.starts_at,
                               ends_at = excluded.ends_at
                         where s.plan_version < excluded.plan_version
                        returning mrn
                        """)
                .param("mrns", Rows.text(plans, InspectionPlan::mrn))
                .param("cases", Rows.column("uuid", plans, InspectionPlan::caseId))
                .param("versions", Rows.column("int4", plans, InspectionPlan::planVersion))
                .param(
                        "zones",
                        Rows.text(plans, plan -> plan.slot().map(Slot::zone).orElse(null)))
                .param(
                        "bays",
                        Rows.text(plans, plan -> plan.slot().map(Slot::bay).orElse(null)))
                .param(
                        "kinds",
                        Rows.text(plans, plan -> plan.slot().map(Slot::bayKind).orElse(null)))
                .param(
                        "starts",
                        Rows.column(
                                "timestamptz",
                                plans,
                                plan -> plan.slot().map(Slot::from).orElse(null)))
                .param(
                        "ends",
                        Rows.column(
                                "timestamptz",
                                plans,
                                plan -> plan.slot().map(Slot::to).orElse(null)))
                .query((row, number) -> row.getString("mrn"))
                .list());
    }

    /** Reads the plans among {@code inspection-results}. */
    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        EventSubscription<InspectionPlan> inspectionPlans(InspectionSlots slots) {
            return EventSubscription.<InspectionPlan>named("release-inspection-plan")
                    .to("inspection-results")
                    .reads("inspection.planned.v1", Planned.class)
                    .reads("inspection.plan-withdrawn.v1", PlanWithdrawn.class)
                    .handledBy(slots::handle);
        }
    }
}
