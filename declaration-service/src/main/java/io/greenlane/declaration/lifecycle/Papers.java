package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer made of the papers of one version, where no machine could.
 *
 * @param version whose papers were looked at; another version may have other papers
 * @param messageToTrader in the officer's words
 * @param answerBy until when the trader must answer, where papers were not accepted
 */
public record Papers(
        UUID caseId,
        int version,
        Verdict verdict,
        String messageToTrader,
        @Nullable Instant answerBy) {

    /** What follows. */
    public enum Verdict {
        ACCEPTED,
        /** The trader must bring others. */
        NOT_ACCEPTED,
        /** Only the goods themselves can tell. */
        EXAMINE
    }

    /** The hold that stays of the one that asked for the look at the papers. */
    @Nullable
    Hold leaves(Hold check, boolean examined) {
        return switch (verdict) {
            case ACCEPTED -> null;
            case NOT_ACCEPTED ->
                new Hold(
                        "PAPERS_NOT_ACCEPTED",
                        null,
                        messageToTrader,
                        "Amend the declaration with papers that do, or tell customs why these do.",
                        "TRADER",
                        answerBy,
                        "REFUSE");
            case EXAMINE -> examined ? null : check.toBeReminded();
        };
    }
}
