package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trader's objection to a refusal.
 *
 * @param caseId of the examination that led to it
 * @param outcome absent while customs has not answered
 */
public record Appeal(
        UUID appealId,
        UUID caseId,
        String grounds,
        Instant appealedAt,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** How it ended. */
    public enum Outcome {
        UPHELD,
        REJECTED
    }

    Appeal answered(Outcome how, String words, Instant at) {
        return new Appeal(appealId, caseId, grounds, appealedAt, how, words, at);
    }
}
