package io.greenlane.inspection.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.Quantity;
import io.greenlane.inspection.worklist.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an officer saw at the goods; kept as it was written down, and corrected by a later one only.
 *
 * @param replaces the finding that this one corrects
 */
record Finding(
        UUID findingId, UUID caseId, Seen seen, @Nullable UUID replaces, String recordedBy, Instant recordedAt) {

    /**
     * What was seen.
     *
     * @param topic what a violation, or a question that is open, is about
     * @param severity with every violation
     * @param quantity how much of the item it is about; absent for all of it
     * @param evidence files of the case that show it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seen(
            int itemNumber,
            Conclusion.Outcome outcome,
            Conclusion.@Nullable Topic topic,
            @Nullable Severity severity,
            @Nullable Quantity quantity,
            @Nullable String note,
            List<UUID> evidence) {}
}
