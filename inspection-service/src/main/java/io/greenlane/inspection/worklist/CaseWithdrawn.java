package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.util.UUID;

/** Goods need no examination any more, and why. */
public record CaseWithdrawn(UUID caseId, String mrn, int version, Instant withdrawnAt, Cause cause)
        implements InspectionEvent {

    /** Why a case is withdrawn. */
    public enum Cause {
        DECLARATION_CANCELLED,
        DECLARATION_REFUSED,
        DECLARATION_RELEASED
    }

    static CaseWithdrawn of(InspectionCase withdrawn, DeclarationEnding ending, Instant at) {
        Cause cause = switch (ending.kind()) {
            case CANCELLED -> Cause.DECLARATION_CANCELLED;
            case REFUSED -> Cause.DECLARATION_REFUSED;
            case RELEASED -> Cause.DECLARATION_RELEASED;
        };
        return new CaseWithdrawn(
                withdrawn.caseId(),
                withdrawn.decision().mrn(),
                withdrawn.decision().version(),
                at,
                cause);
    }

    @Override
    public String type() {
        return "inspection.case-withdrawn.v1";
    }
}
