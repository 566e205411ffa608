package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.util.UUID;

/** Goods need no examination any more, and why. */
public record CaseWithdrawn(UUID caseId, String mrn, int version, Instant withdrawnAt, Cause cause)
        implements InspectionEvent {

    /** Why a case is withdrawn. */
    public enum Cause {
        DECLARATION_CANCELLED
    }

    static CaseWithdrawn of(InspectionCase withdrawn, Instant at) {
        return new CaseWithdrawn(
                withdrawn.caseId(),
                withdrawn.decision().mrn(),
                withdrawn.decision().version(),
                at,
                Cause.DECLARATION_CANCELLED);
    }

    @Override
    public String type() {
        return "inspection.case-withdrawn.v1";
    }
}
