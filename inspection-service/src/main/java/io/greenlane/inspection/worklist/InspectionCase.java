package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are to be examined, from opening to conclusion.
 *
 * @param caseId time-ordered (UUID version 7), so that the newest case of a declaration has the greatest
 * @param ending of the declaration, absent while it is alive: an officer who is at the goods sees it
 */
public record InspectionCase(
        UUID caseId,
        RedDecision decision,
        Instant openedAt,
        CaseProgress progress,
        @Nullable DeclarationEnding ending) {

    public InspectionCase {
        if (ending == null && progress instanceof CaseProgress.Withdrawn) {
            throw new IllegalArgumentException("Case " + caseId + " is withdrawn and its declaration has not ended");
        }
    }

    static InspectionCase opened(UUID caseId, RedDecision decision, Instant at) {
        return new InspectionCase(caseId, decision, at, new CaseProgress.Open(), null);
    }

    public CaseState state() {
        return progress.state();
    }

    /** Who examines or has examined the goods. */
    public @Nullable String officer() {
        return switch (progress) {
            case CaseProgress.Claimed claimed -> claimed.officer();
            case CaseProgress.Concluded concluded -> concluded.officer();
            case CaseProgress.Open open -> null;
            case CaseProgress.Withdrawn withdrawn -> null;
        };
    }

    /** When that officer took the case on. */
    @Nullable
    Instant claimedAt() {
        return switch (progress) {
            case CaseProgress.Claimed claimed -> claimed.since();
            case CaseProgress.Concluded concluded -> concluded.claimedAt();
            case CaseProgress.Open open -> null;
            case CaseProgress.Withdrawn withdrawn -> null;
        };
    }

    InspectionCase claimed(String officer, Instant at) {
        return became(new CaseProgress.Claimed(officer, at));
    }

    /** Open to the next officer, or withdrawn where the declaration has ended meanwhile. */
    InspectionCase givenBack(Instant at) {
        return became(ending == null ? new CaseProgress.Open() : new CaseProgress.Withdrawn(at));
    }

    /** Withdrawn, unless an officer is or was at the goods: then the case says how the declaration ended. */
    InspectionCase declarationEnded(DeclarationEnding end, Instant at) {
        var marked = new InspectionCase(caseId, decision, openedAt, progress, end);
        return state() == CaseState.OPEN ? marked.became(new CaseProgress.Withdrawn(at)) : marked;
    }

    /** A release is what an examination leads to; it surprises only a case that nobody has concluded. */
    boolean isTouchedBy(DeclarationEnding end) {
        return end.kind() != DeclarationEnding.Kind.RELEASED || state() != CaseState.CONCLUDED;
    }

    /** The case with what its officer found. */
    public InspectionCase concluded(Conclusion conclusion, Instant at) {
        if (!(progress instanceof CaseProgress.Claimed(String officer, Instant since))) {
            throw new IllegalStateException("Case " + caseId + " is " + state() + ", nobody examines it");
        }
        return became(new CaseProgress.Concluded(officer, since, conclusion, at));
    }

    /** Whether the goods were examined and are as they should be. */
    boolean foundConform() {
        return progress instanceof CaseProgress.Concluded concluded
                && concluded.conclusion().outcome() == Conclusion.Outcome.CONFORM;
    }

    /** The case on the declaration's newest version. */
    InspectionCase following(RedDecision newer) {
        return new InspectionCase(caseId, decision.followedBy(newer), openedAt, progress, ending);
    }

    private InspectionCase became(CaseProgress next) {
        if (!state().next().contains(next.state())) {
            throw new IllegalStateException("Case " + caseId + " is " + state() + " and cannot become " + next.state());
        }
        return new InspectionCase(caseId, decision, openedAt, next, ending);
    }
}
