package io.greenlane.inspection.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work for an officer on one declaration, from opening to conclusion.
 *
 * @param caseId time-ordered (UUID version 7), so that the newest case of a declaration has the greatest
 * @param escalatedAt when its deadline had passed and it became the supervisors' matter
 * @param ending of the declaration, absent while it is alive: an officer who is at the goods sees it
 * @param arrival of its goods, as it was when the case was read
 */
public record InspectionCase(
        UUID caseId,
        CaseKind kind,
        ControlDecision decision,
        Instant openedAt,
        CaseProgress progress,
        @Nullable DeclarationEnding ending,
        @Nullable Instant escalatedAt,
        GoodsArrival arrival) {

    static InspectionCase opened(UUID caseId, CaseKind kind, ControlDecision decision, Instant at) {
        return new InspectionCase(
                caseId, kind, decision, at, new CaseProgress.Open(), null, null, GoodsArrival.UNKNOWN);
    }

    /** The time for an audit of goods that are released already counts from the release. */
    static InspectionCase opened(
            UUID caseId,
            CaseKind kind,
            ControlDecision decision,
            @Nullable DeclarationEnding ending,
            Instant at,
            Duration auditTime) {
        return ending == null
                ? opened(caseId, kind, decision, at)
                : awaitingRelease(caseId, decision, at).declarationEnded(ending, at, auditTime);
    }

    /** An audit that is due once the goods are released. */
    static InspectionCase awaitingRelease(UUID caseId, ControlDecision decision, Instant at) {
        return new InspectionCase(
                caseId,
                CaseKind.POST_CLEARANCE,
                decision,
                at,
                new CaseProgress.AwaitsRelease(),
                null,
                null,
                GoodsArrival.UNKNOWN);
    }

    public CaseState state() {
        return progress.state();
    }

    /** Who examines or has examined the goods. */
    public @Nullable String officer() {
        return switch (progress) {
            case CaseProgress.Claimed claimed -> claimed.officer();
            case CaseProgress.Concluded concluded -> concluded.officer();
            case CaseProgress.Assessed assessed -> assessed.officer();
            case CaseProgress.AwaitsRelease awaits -> null;
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
            case CaseProgress.Assessed assessed -> assessed.claimedAt();
            case CaseProgress.AwaitsRelease awaits -> null;
            case CaseProgress.Open open -> null;
            case CaseProgress.Withdrawn withdrawn -> null;
        };
    }

    InspectionCase claimed(String officer, Instant at) {
        return became(new CaseProgress.Claimed(officer, at));
    }

    /** Open to the next officer, or withdrawn where the declaration has ended meanwhile. */
    InspectionCase givenBack(Instant at) {
        return became(
                ending == null || kind == CaseKind.POST_CLEARANCE
                        ? new CaseProgress.Open()
                        : new CaseProgress.Withdrawn(at));
    }

    /**
     * Withdrawn, unless an officer is or was at it: then the case says how the declaration ended. With a release begins
     * the time for an audit.
     *
     * @param auditTime time for an audit after the release
     */
    InspectionCase declarationEnded(DeclarationEnding end, Instant at, Duration auditTime) {
        var marked = new InspectionCase(caseId, kind, decision, openedAt, progress, end, escalatedAt, arrival);
        if (kind == CaseKind.POST_CLEARANCE && end.kind() == DeclarationEnding.Kind.RELEASED) {
            return marked.until(end.at().plus(auditTime)).became(new CaseProgress.Open());
        }
        return state() == CaseState.OPEN || state() == CaseState.AWAITING_RELEASE
                ? marked.became(new CaseProgress.Withdrawn(at))
                : marked;
    }

    /** A release is what a case leads to; it surprises only one that nobody has concluded, and begins an audit. */
    boolean isTouchedBy(DeclarationEnding end) {
        return end.kind() != DeclarationEnding.Kind.RELEASED
                || (kind == CaseKind.POST_CLEARANCE
                        ? state() == CaseState.AWAITING_RELEASE
                        : state() != CaseState.CONCLUDED);
    }

    /** Two persons have agreed that the goods go without an examination. */
    public InspectionCase overridden(Instant at) {
        return became(new CaseProgress.Withdrawn(at));
    }

    boolean wasRefused() {
        return ending != null && ending.kind() == DeclarationEnding.Kind.REFUSED;
    }

    /** The refusal does not stand: papers that were to be looked at are again, and a newer decision opens what it asks for. */
    InspectionCase revived() {
        boolean papersAgain = kind == CaseKind.DOCUMENTARY && state() == CaseState.WITHDRAWN;
        return new InspectionCase(
                caseId,
                kind,
                decision,
                openedAt,
                papersAgain ? new CaseProgress.Open() : progress,
                null,
                escalatedAt,
                arrival);
    }

    /** Nothing to do any more by a newer decision; whoever is at it already goes on. */
    InspectionCase askedNoMore(Instant at) {
        return became(new CaseProgress.Withdrawn(at));
    }

    boolean isOlderThan(int version, int sequence) {
        return decision.version() < version || (decision.version() == version && decision.sequence() < sequence);
    }

    /** Whether a newer decision can make an end of it. */
    boolean endsWhenAskedNoMore() {
        return switch (kind) {
            case EXAMINATION -> false;
            case DOCUMENTARY -> state() == CaseState.OPEN;
            case POST_CLEARANCE -> state() == CaseState.AWAITING_RELEASE;
        };
    }

    private InspectionCase until(Instant limit) {
        return new InspectionCase(
                caseId, kind, decision.until(limit), openedAt, progress, ending, escalatedAt, arrival);
    }

    /** The case with what its officer found. */
    public InspectionCase concluded(Conclusion conclusion, Instant at) {
        if (!(progress instanceof CaseProgress.Claimed(String officer, Instant since))) {
            throw new IllegalStateException("Case " + caseId + " is " + state() + ", nobody examines it");
        }
        return became(new CaseProgress.Concluded(officer, since, conclusion, at, null));
    }

    /** The case with what its officer made of the papers. */
    public InspectionCase assessed(PaperAssessment assessment, Instant at) {
        if (!(progress instanceof CaseProgress.Claimed(String officer, Instant since))) {
            throw new IllegalStateException("Case " + caseId + " is " + state() + ", nobody looks at its papers");
        }
        return became(new CaseProgress.Assessed(officer, since, assessment, at));
    }

    /** Two persons have agreed that what was found does not stand. */
    public InspectionCase takenBack(Instant at) {
        if (!(progress instanceof CaseProgress.Concluded found)) {
            throw new IllegalStateException("Case " + caseId + " is " + state() + ", and nothing was found");
        }
        return with(new CaseProgress.Concluded(found.officer(), found.claimedAt(), found.conclusion(), found.at(), at));
    }

    /** Whether the goods were examined and may go, be it after the trader has corrected what he declared. */
    boolean letTheGoodsGo() {
        return progress instanceof CaseProgress.Concluded concluded && concluded.letsGo();
    }

    /**
     * Whether a newer decision asks for nothing that was not looked at, or given up by two officials, in goods that may go:
     * no new reason, and no item declared otherwise but for those that were to be corrected.
     */
    boolean answersBefore(ControlDecision newer) {
        return switch (progress) {
            case CaseProgress.Concluded concluded ->
                concluded.letsGo()
                        && decision.hasAllReasonsOf(newer)
                        && decision.declares(newer, concluded.conclusion().faultyItems());
            case CaseProgress.Withdrawn withdrawn ->
                ending == null && decision.hasAllReasonsOf(newer) && decision.declares(newer, Set.of());
            case CaseProgress.AwaitsRelease awaits -> false;
            case CaseProgress.Open open -> false;
            case CaseProgress.Claimed claimed -> false;
            case CaseProgress.Assessed assessed -> false;
        };
    }

    /** The case on the declaration's newest version. */
    InspectionCase following(ControlDecision newer) {
        return new InspectionCase(
                caseId, kind, decision.followedBy(newer), openedAt, progress, ending, escalatedAt, arrival);
    }

    private InspectionCase became(CaseProgress next) {
        if (!state().next().contains(next.state())) {
            throw new IllegalStateException("Case " + caseId + " is " + state() + " and cannot become " + next.state());
        }
        return with(next);
    }

    private InspectionCase with(CaseProgress next) {
        return new InspectionCase(caseId, kind, decision, openedAt, next, ending, escalatedAt, arrival);
    }
}
