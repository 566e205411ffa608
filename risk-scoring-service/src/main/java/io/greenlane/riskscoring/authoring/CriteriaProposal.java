package io.greenlane.riskscoring.authoring;

import io.greenlane.riskscoring.criteria.Criterion;
import io.greenlane.riskscoring.criteria.NamedSet;
import io.greenlane.riskscoring.routing.BackTested;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A criterion or a set that somebody wants in force.
 *
 * @param name the criterion's code or the set's name; what is approved later replaces what was approved before
 * @param criterion absent for a set
 * @param set absent for a criterion
 * @param backTest what it would have done; absent until it was tested
 * @param running how far a test has come; absent while none runs
 * @param decidedBy who approved, rejected or withdrew it
 */
record CriteriaProposal(
        UUID id,
        Kind kind,
        String name,
        @Nullable Criterion criterion,
        @Nullable NamedSet set,
        String why,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable BackTested backTest,
        @Nullable Progress running,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedReason) {

    enum Kind {
        CRITERION,
        SET
    }

    enum State {
        /** Its author still tests it. */
        DRAFT,
        /** Waits for another person. */
        SUBMITTED,
        /** In force, within its dates. */
        ACTIVE,
        /** Was in force until a later one of the same name. */
        REPLACED,
        REJECTED,
        WITHDRAWN
    }

    /** How far a back-test has come. */
    record Progress(long done, long total, Instant at) {}

    boolean isUndecided() {
        return state == State.DRAFT || state == State.SUBMITTED;
    }
}
