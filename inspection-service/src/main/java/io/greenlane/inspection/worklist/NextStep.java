package io.greenlane.inspection.worklist;

import org.jspecify.annotations.Nullable;

/** What a decision leads to, given what is known about the declaration. */
sealed interface NextStep {

    /** A new case. */
    record OpenCase(ControlDecision decision) implements NextStep {}

    /** A case for after the release. */
    record AwaitRelease(ControlDecision decision) implements NextStep {}

    /** The case there is goes on, on the declaration's newer version. */
    record FollowVersion(InspectionCase followed) implements NextStep {}

    /** No examination, because an earlier one answers what is asked: that is told. */
    record TellAnswered(InspectionCase earlier) implements NextStep {}

    /** Nothing while the goods are refused, and the same question again should the refusal not stand. */
    record Postpone(ControlDecision decision) implements NextStep {}

    /** Nothing, and why. */
    record Nothing(String because) implements NextStep {}

    /**
     * Decides.
     *
     * @param ending of the declaration, absent while it is alive
     * @param newest the declaration's newest case of the kind
     */
    static NextStep on(
            CaseKind kind,
            ControlDecision decision,
            @Nullable DeclarationEnding ending,
            @Nullable InspectionCase newest) {
        boolean released = ending != null && ending.kind() == DeclarationEnding.Kind.RELEASED;
        if (ending != null && ending.kind() == DeclarationEnding.Kind.REFUSED) {
            return new Postpone(decision);
        }
        if (ending != null && !(kind == CaseKind.POST_CLEARANCE && released)) {
            return new Nothing("the declaration was " + ending.kind().inWords());
        }
        if (newest == null) {
            return begin(kind, decision, released);
        }
        if (!decision.isNewerThan(newest.decision())) {
            return new Nothing("the case knows this decision or a newer one");
        }
        if (kind == CaseKind.EXAMINATION && !decision.selection().isDrawAlone() && newest.answersBefore(decision)) {
            return new TellAnswered(newest);
        }
        return switch (newest.state()) {
            case AWAITING_RELEASE, OPEN, CLAIMED -> new FollowVersion(newest.following(decision));
            case CONCLUDED -> onceMore(kind, decision, newest);
            case WITHDRAWN -> afterWithdrawal(kind, decision, newest, released);
        };
    }

    private static NextStep afterWithdrawal(
            CaseKind kind, ControlDecision decision, InspectionCase withdrawn, boolean released) {
        if (withdrawn.ending() != null) {
            return new Nothing("the declaration has ended");
        }
        // Only two officials take an examination off a declaration that is alive: the lot asks no second time.
        return kind == CaseKind.EXAMINATION && decision.selection().isDrawAlone()
                ? new Nothing("two officials let the goods go")
                : begin(kind, decision, released);
    }

    private static NextStep begin(CaseKind kind, ControlDecision decision, boolean released) {
        return kind == CaseKind.POST_CLEARANCE && !released ? new AwaitRelease(decision) : new OpenCase(decision);
    }

    private static NextStep onceMore(CaseKind kind, ControlDecision decision, InspectionCase concluded) {
        return switch (kind) {
            // The lot is the same for all versions: goods that were examined and may go are not examined for it again.
            case EXAMINATION ->
                concluded.letTheGoodsGo() && decision.selection().isDrawAlone()
                        ? new Nothing("the goods were examined already and may go")
                        : new OpenCase(decision);
            case DOCUMENTARY ->
                decision.version() > concluded.decision().version()
                        ? new OpenCase(decision)
                        : new Nothing("the papers of this version were looked at");
            case POST_CLEARANCE -> new Nothing("the release was audited");
        };
    }
}
