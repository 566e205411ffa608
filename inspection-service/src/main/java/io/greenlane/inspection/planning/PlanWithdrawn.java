package io.greenlane.inspection.planning;

import io.greenlane.inspection.worklist.InspectionEvent;
import java.time.Instant;
import java.util.UUID;

/** Goods that had a bay and a slot have none any more, and why. */
public record PlanWithdrawn(
        UUID caseId, String mrn, String customsOffice, long planVersion, Instant withdrawnAt, Cause cause)
        implements InspectionEvent {

    /** Why there is no slot. */
    public enum Cause {
        NO_SLOT,
        CASE_WITHDRAWN
    }

    @Override
    public String type() {
        return "inspection.plan-withdrawn.v1";
    }
}
