package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.util.UUID;

/** An officer has taken a case on. */
public record ExaminationStarted(UUID caseId, String mrn, int version, Instant startedAt, String officer)
        implements InspectionEvent {

    static ExaminationStarted of(InspectionCase started, String officer, Instant at) {
        return new ExaminationStarted(
                started.caseId(), started.decision().mrn(), started.decision().version(), at, officer);
    }

    @Override
    public String type() {
        return "inspection.examination-started.v1";
    }
}
