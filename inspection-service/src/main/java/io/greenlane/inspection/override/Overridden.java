package io.greenlane.inspection.override;

import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.InspectionEvent;
import java.time.Instant;
import java.util.UUID;

/** Two persons agreed to lower a lane or to take a finding back. */
public record Overridden(
        UUID caseId,
        String mrn,
        int version,
        int sequence,
        OverrideProposal.What what,
        Instant overriddenAt,
        String importer,
        String customsOffice,
        String proposedBy,
        String agreedBy,
        String reason,
        String messageToTrader)
        implements InspectionEvent {

    static Overridden of(OverrideProposal proposal, InspectionCase overridden, String agreedBy, Instant at) {
        return new Overridden(
                proposal.caseId(),
                proposal.mrn(),
                overridden.decision().version(),
                overridden.decision().sequence(),
                proposal.what(),
                at,
                overridden.decision().importer(),
                proposal.customsOffice(),
                proposal.proposedBy(),
                agreedBy,
                proposal.reason(),
                proposal.messageToTrader());
    }

    @Override
    public String type() {
        return "inspection.overridden.v1";
    }
}
