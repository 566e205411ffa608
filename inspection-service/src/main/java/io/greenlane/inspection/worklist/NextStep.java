package io.greenlane.inspection.worklist;

import org.jspecify.annotations.Nullable;

/** What a decision to examine goods leads to, given what is known about the declaration. */
sealed interface NextStep {

    /** A new case. */
    record OpenCase(RedDecision decision) implements NextStep {}

    /** The case there is goes on, on the declaration's newer version. */
    record FollowVersion(InspectionCase followed) implements NextStep {}

    /** Nothing, and why. */
    record Nothing(String because) implements NextStep {}

    /**
     * Decides.
     *
     * @param ending of the declaration, absent while it is alive
     * @param newest the declaration's newest case
     */
    static NextStep on(RedDecision decision, @Nullable DeclarationEnding ending, @Nullable InspectionCase newest) {
        if (ending != null) {
            return new Nothing("the declaration was " + ending.kind().inWords());
        }
        if (newest == null) {
            return new OpenCase(decision);
        }
        if (!decision.isNewerThan(newest.decision())) {
            return new Nothing("the case knows this decision or a newer one");
        }
        return switch (newest.state()) {
            case OPEN, CLAIMED -> new FollowVersion(newest.following(decision));
            // The lot is the same for all versions: goods that were examined and conform are not examined for it again.
            case CONCLUDED ->
                newest.foundConform() && decision.selection().isDrawAlone()
                        ? new Nothing("the goods were examined already and conform")
                        : new OpenCase(decision);
            case WITHDRAWN -> new Nothing("the declaration has ended");
        };
    }
}
