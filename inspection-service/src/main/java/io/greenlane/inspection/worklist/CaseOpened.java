package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.util.UUID;

/** Goods wait for an examination. */
public record CaseOpened(
        UUID caseId,
        String mrn,
        int version,
        String customsOffice,
        String importer,
        Instant openedAt,
        Instant examineBy)
        implements InspectionEvent {

    static CaseOpened of(InspectionCase opened) {
        ControlDecision decision = opened.decision();
        return new CaseOpened(
                opened.caseId(),
                decision.mrn(),
                decision.version(),
                decision.customsOffice(),
                decision.importer(),
                opened.openedAt(),
                decision.examineBy());
    }

    @Override
    public String type() {
        return "inspection.case-opened.v1";
    }
}
