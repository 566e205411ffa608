package io.greenlane.riskscoring.enactment;

import io.greenlane.riskscoring.routing.Rehearsed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants the measures of a pack to be.
 *
 * @param pack name of the pack
 * @param version that the edition gives itself
 * @param contentHash names the edition's text
 * @param replaces the edition that was in force when it was proposed; absent for a new pack
 * @param activeFrom first day on which decisions are made with it
 * @param rehearsal what it would change; absent until it was rehearsed
 * @param decidedBy who approved, rejected or withdrew it
 */
@Schema(name = "MeasureProposal")
record Proposal(
        UUID id,
        String pack,
        String version,
        String contentHash,
        @Nullable String replaces,
        LocalDate activeFrom,
        String why,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable Rehearsed rehearsal,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedReason,
        @Nullable Instant activatedAt) {

    enum State {
        /** Waits for another person. */
        PROPOSED,
        /** Waits for its day. */
        APPROVED,
        /** In force, or was until a later edition. */
        ACTIVE,
        REJECTED,
        WITHDRAWN
    }
}
