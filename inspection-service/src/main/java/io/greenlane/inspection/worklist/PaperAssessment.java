package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer made of the papers of a declaration.
 *
 * @param reason for customs
 * @param messageToTrader for the trader
 * @param answerBy until when the trader must bring others; of papers that are not accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperAssessment(
        Outcome outcome,
        String reason,
        String messageToTrader,
        @Nullable Instant answerBy) {

    /** What follows. */
    public enum Outcome {
        ACCEPTED,
        NOT_ACCEPTED,
        /** Only the goods themselves can tell. */
        EXAMINE
    }
}
