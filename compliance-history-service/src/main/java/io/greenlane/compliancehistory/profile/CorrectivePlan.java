package io.greenlane.compliancehistory.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise will do so that a violation does not come again.
 *
 * @param measures in its own words
 * @param doneBy when all of it will be done
 * @param reason of whoever accepted or refused it
 */
record CorrectivePlan(
        UUID planId,
        String eori,
        String measures,
        LocalDate doneBy,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED
    }

    CorrectivePlan decided(boolean accepted, String by, Instant at, String why) {
        return new CorrectivePlan(
                planId,
                eori,
                measures,
                doneBy,
                proposedBy,
                proposedAt,
                accepted ? State.ACCEPTED : State.REFUSED,
                by,
                at,
                why);
    }

    /** Counts from the moment it was accepted. */
    Fact.Plan fact() {
        return new Fact.Plan(planId, Objects.requireNonNull(decidedAt, "a plan that was not decided is no fact"));
    }
}
