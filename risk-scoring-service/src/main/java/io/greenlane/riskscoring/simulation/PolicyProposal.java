package io.greenlane.riskscoring.simulation;

import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.routing.Simulated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy that somebody wants in force from its first day on.
 *
 * @param simulation what it would do; absent until it was simulated
 * @param decidedBy who approved, rejected or withdrew it
 */
record PolicyProposal(
        UUID id,
        Policy policy,
        String why,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable Simulated simulation,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedReason) {

    enum State {
        /** Waits for another person. */
        PROPOSED,
        /** In force on the days it is valid, until a later one is approved for them. */
        APPROVED,
        REJECTED,
        WITHDRAWN
    }
}
