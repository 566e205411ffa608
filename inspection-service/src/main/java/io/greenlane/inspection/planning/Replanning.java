package io.greenlane.inspection.planning;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.inspection.office.ExaminationKinds;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.office.Offices;
import io.greenlane.inspection.planning.PlanProblem.Situation;
import io.greenlane.inspection.planning.PlanningConfiguration.Planner;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes one office's next plan and puts it in force; if anything goes wrong the last one stays. */
@Component
class Replanning {

    private final Offices offices;
    private final ExaminationKinds kinds;
    private final PlanningRecords records;
    private final Planner planner;
    private final InstantSource clock;
    private final UUID self;

    Replanning(
            Offices offices,
            ExaminationKinds kinds,
            PlanningRecords records,
            Planner planner,
            InstantSource clock,
            Identifiers identifiers) {
        this.offices = offices;
        this.kinds = kinds;
        this.records = records;
        this.planner = planner;
        this.clock = clock;
        this.self = identifiers.next();
    }

    /**
     * Makes a plan, unless another instance is at it. An office without an entry has nothing to plan with; its cases wait
     * as they always did.
     *
     * @throws RuntimeException for which the office has no new plan; it is kept with the office
     */
    void replan(String code) {
        Optional<Long> seen = records.wishes().lease(code, self);
        if (seen.isEmpty()) {
            return;
        }
        Optional<Office> office = offices.find(code);
        if (office.isEmpty()) {
            records.wishes().planned(code, self, seen.get());
            return;
        }
        try {
            plan(office.get(), seen.get());
        } catch (RuntimeException | Error broken) {
            records.wishes().failed(code, self, "No new plan could be made: " + broken.getMessage());
            throw broken;
        }
    }

    private void plan(Office office, long seen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var situation = new Situation(
                office,
                kinds,
                records.cases().undoneAt(office.code()),
                records.pins().of(office.code()),
                records.plans().toldAt(office.code()),
                now);
        PlanProblem problem = PlanProblem.of(situation);
        Plan plan = PlanWording.of(problem, planner.apply(problem.schedule()));
        records.keeping().keep(office, plan, self, seen, now);
    }

    /** What is kept of planning. */
    @Component
    record PlanningRecords(PlannableCases cases, Pins pins, Plans plans, PlanWishes wishes, PlanKeeping keeping) {}
}
