package io.greenlane.inspection.override;

import io.greenlane.inspection.worklist.InspectionEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A trader's appeal has its answer. */
public record AppealAnswered(
        UUID appealId, UUID caseId, String mrn, Appeal.State outcome, String answer, Instant answeredAt)
        implements InspectionEvent {

    static AppealAnswered of(Appeal answered) {
        return new AppealAnswered(
                answered.appealId(),
                answered.caseId(),
                answered.mrn(),
                answered.state(),
                Objects.requireNonNull(answered.answer()),
                Objects.requireNonNull(answered.answeredAt()));
    }

    @Override
    public String type() {
        return "inspection.appeal-answered.v1";
    }
}
