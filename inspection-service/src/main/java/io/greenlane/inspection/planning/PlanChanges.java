package io.greenlane.inspection.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether there is something new about the plans of offices: how much has changed, and nothing of what. */
record PlanChanges(Instant asOf, List<OfficePlan> offices) {

    /**
     * @param changes counts what a plan has to follow: cases, claims, pins, arrivals
     * @param plannedAt when the plan in force was last looked at; absent before the first
     */
    record OfficePlan(String office, long changes, @Nullable Instant plannedAt, boolean failing) {}
}
