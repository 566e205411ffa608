package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision asks for nothing that was not looked at already, or given up by two officials: the goods are not examined again
 * for it.
 *
 * @param caseId the case that answers it
 * @param version the declaration's version that was decided on
 * @param sequence of the decision
 */
record AnsweredBefore(UUID caseId, String mrn, int version, int sequence, Instant answeredAt)
        implements InspectionEvent {

    static AnsweredBefore of(InspectionCase earlier, ControlDecision decision, Instant at) {
        return new AnsweredBefore(earlier.caseId(), decision.mrn(), decision.version(), decision.sequence(), at);
    }

    @Override
    public String type() {
        return "inspection.answered-before.v1";
    }
}
