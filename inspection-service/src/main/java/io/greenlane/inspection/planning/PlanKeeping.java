package io.greenlane.inspection.planning;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.inspection.office.CapacityTelling;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.planning.Plan.Assignment;
import io.greenlane.inspection.planning.Plan.Standing;
import io.greenlane.inspection.planning.Plan.Unplanned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a plan in force: keeps it and tells whose bay or slot has changed, all at once or not at all. */
@Component
class PlanKeeping {

    private final Plans plans;
    private final PlanWishes wishes;
    private final PlannableCases cases;
    private final CapacityTelling capacity;
    private final Outbox outbox;

    PlanKeeping(Plans plans, PlanWishes wishes, PlannableCases cases, CapacityTelling capacity, Outbox outbox) {
        this.plans = plans;
        this.wishes = wishes;
        this.cases = cases;
        this.capacity = capacity;
        this.outbox = outbox;
    }

    /**
     * Puts a plan in force, unless another instance has the office meanwhile.
     *
     * @param seen the changes that the plan has seen
     */
    @Transactional
    void keep(Office office, Plan plan, UUID planner, long seen, Instant now) {
        if (!wishes.planned(office.code(), planner, seen)) {
            return;
        }
        Optional<Plans.Kept> before = plans.newestOf(office.code());
        boolean same = before.map(Plans.Kept::plan).filter(plan::putsAllWhere).isPresent();
        long version = before.map(Plans.Kept::version).orElse(0L) + (same ? 0 : 1);
        if (!same) {
            plans.add(office.code(), new Plans.Kept(version, now, plan));
        }
        tell(office, plan, version, now);
        LocalDate today = LocalDate.ofInstant(now, office.timeZone());
        capacity.tell(office, today, taken(office, plan, today));
    }

    private void tell(Office office, Plan plan, long version, Instant now) {
        Map<UUID, Slot> told = plans.toldAt(office.code());
        Map<UUID, Slot> planned = plan.assignments().stream()
                .filter(assignment -> assignment.standing() == Standing.PLANNED)
                .map(Assignment::slot)
                .collect(Collectors.toMap(Slot::caseId, Function.identity()));
        Set<UUID> settled = plan.assignments().stream()
                .filter(assignment -> assignment.standing() != Standing.PLANNED)
                .map(Assignment::caseId)
                .collect(Collectors.toSet());
        // Whoever has claimed goods that are still under way examines them when they are there, where the port brings
        // them.
        Set<UUID> awaited = Stream.concat(
                        plan.assignments().stream()
                                .filter(assignment -> assignment.isAwaitedAt(now))
                                .map(Assignment::caseId),
                        plan.unplanned().stream()
                                .filter(unplanned -> unplanned.isAwaitedAt(now))
                                .map(Unplanned::caseId))
                .collect(Collectors.toSet());
        Set<UUID> touched = new HashSet<>();
        planned.values().stream()
                .filter(slot -> !slot.equals(told.get(slot.caseId())))
                .forEach(slot -> touched.add(slot.caseId()));
        told.keySet().stream()
                .filter(caseId -> !planned.containsKey(caseId) && !settled.contains(caseId))
                .forEach(touched::add);
        Map<UUID, String> states = cases.lockStates(touched, office.code());
        List<PublishedEvent> events = new ArrayList<>();
        List<Slot> kept = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (UUID caseId : touched.stream().sorted().toList()) {
            String state = states.getOrDefault(caseId, "WITHDRAWN");
            Slot slot = planned.get(caseId);
            Slot last = told.get(caseId);
            boolean isOpen = state.equals("OPEN") || (state.equals("CLAIMED") && awaited.contains(caseId));
            if (slot != null && isOpen) {
                kept.add(slot);
                if (last == null || !last.isSamePlaceAs(slot)) {
                    events.add(slot.told(office.code(), version, now));
                }
            } else if (last != null && (isOpen || !state.equals("CLAIMED"))) {
                gone.add(caseId);
                cause(state)
                        .ifPresent(cause ->
                                events.add(new PlanWithdrawn(caseId, last.mrn(), office.code(), version, now, cause)));
            }
        }
        plans.tell(office.code(), kept);
        plans.forget(gone);
        outbox.publish(events);
    }

    /** A conclusion tells by itself that the goods need no bay any more. */
    private static Optional<PlanWithdrawn.Cause> cause(String state) {
        return switch (state) {
            case "OPEN", "CLAIMED" -> Optional.of(PlanWithdrawn.Cause.NO_SLOT);
            case "WITHDRAWN" -> Optional.of(PlanWithdrawn.Cause.CASE_WITHDRAWN);
            default -> Optional.empty();
        };
    }

    private int taken(Office office, Plan plan, LocalDate today) {
        Instant midnight = today.atStartOfDay(office.timeZone()).toInstant();
        long stillToCome = plan.assignments().stream()
                .filter(assignment ->
                        assignment.standing() == Standing.PLANNED || assignment.standing() == Standing.BEGUN)
                .filter(assignment -> LocalDate.ofInstant(assignment.from(), office.timeZone())
                        .equals(today))
                .count();
        return cases.begunSince(office.code(), midnight) + (int) stillToCome;
    }
}
