package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An examination has stopped without a result, and the case waits for the next officer.
 *
 * @param officer who had the case
 * @param releasedBy the supervisor who released it in that officer's place; absent where the officer gave it back
 * @param reason why; always there when a supervisor released it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExaminationGivenBack(
        UUID caseId,
        String mrn,
        int version,
        Instant givenBackAt,
        String officer,
        @Nullable String releasedBy,
        @Nullable String reason)
        implements InspectionEvent {

    static ExaminationGivenBack of(InspectionCase given, GivingBack deed, Instant at) {
        return new ExaminationGivenBack(
                given.caseId(),
                given.decision().mrn(),
                given.decision().version(),
                at,
                deed.officer(),
                deed.releasedBy(),
                deed.reason());
    }

    @Override
    public String type() {
        return "inspection.examination-given-back.v1";
    }
}
