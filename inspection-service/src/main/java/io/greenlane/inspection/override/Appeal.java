package io.greenlane.inspection.override;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trader's objection to a refusal after an examination.
 *
 * @param answer in words for the trader; absent while nobody has answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Appeal(
        UUID appealId,
        UUID caseId,
        String mrn,
        String customsOffice,
        String importer,
        String grounds,
        Instant appealedAt,
        State state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Where it stands. */
    public enum State {
        OPEN,
        UPHELD,
        REJECTED
    }

    Appeal answered(State to, String words, String by, Instant at) {
        return new Appeal(appealId, caseId, mrn, customsOffice, importer, grounds, appealedAt, to, words, by, at);
    }
}
