package io.greenlane.inspection.override;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That goods be let go without an examination, or that a finding be taken back.
 *
 * @param reason for customs
 * @param messageToTrader for the trader
 * @param appealId the appeal that it answers, where it does
 * @param decidedBy who agreed, rejected or withdrew; absent while nobody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverrideProposal(
        UUID overrideId,
        UUID caseId,
        String mrn,
        String customsOffice,
        What what,
        String reason,
        String messageToTrader,
        String proposedBy,
        Instant proposedAt,
        @Nullable UUID appealId,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    /** What is lowered. */
    public enum What {
        /** RED: the goods are not examined. */
        LANE,
        /** Not conform: the goods count as conform. */
        FINDING
    }

    /** Where it stands. */
    public enum State {
        PROPOSED,
        AGREED,
        REJECTED,
        WITHDRAWN
    }

    OverrideProposal decided(State to, String by, Instant at, @Nullable String why) {
        return new OverrideProposal(
                overrideId,
                caseId,
                mrn,
                customsOffice,
                what,
                reason,
                messageToTrader,
                proposedBy,
                proposedAt,
                appealId,
                to,
                by,
                at,
                why);
    }
}
