package io.greenlane.inspection.decisionrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What came of a reading, with everything that led to it.
 *
 * @param code why it counts for nothing; absent otherwise
 * @param message one sentence for the officer
 * @param edition the edition of the rule that applied; absent where none did
 * @param statement as ILAC-G8 words it; absent in screening
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Judgement(
        Verdict verdict,
        @Nullable Undecided code,
        String message,
        @Nullable String edition,
        @Nullable Limits limits,
        @Nullable Statement statement) {

    /** Kept, and counts for nothing. */
    public static Judgement undecided(Undecided code, String message) {
        return new Judgement(Verdict.NOT_DECIDED, code, message, null, null, null);
    }
}
