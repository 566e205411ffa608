package io.greenlane.inspection.documentary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.InspectionEvent;
import io.greenlane.inspection.worklist.PaperAssessment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An officer has looked at the papers of a version. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PapersAssessed(
        UUID caseId,
        String mrn,
        int version,
        PaperAssessment.Outcome outcome,
        Instant assessedAt,
        String officer,
        String customsOffice,
        String reason,
        String messageToTrader,
        @Nullable Instant answerBy)
        implements InspectionEvent {

    static PapersAssessed of(InspectionCase assessed, String officer, PaperAssessment assessment, Instant at) {
        return new PapersAssessed(
                assessed.caseId(),
                assessed.decision().mrn(),
                assessed.decision().version(),
                assessment.outcome(),
                at,
                officer,
                assessed.decision().customsOffice(),
                assessment.reason(),
                assessment.messageToTrader(),
                assessment.answerBy());
    }

    @Override
    public String type() {
        return "inspection.papers-assessed.v1";
    }
}
