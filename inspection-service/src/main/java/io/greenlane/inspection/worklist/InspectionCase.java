package io.greenlane.inspection.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are to be examined, from opening to conclusion.
 *
 * @param caseId time-ordered (UUID version 7), so that the newest case of a declaration has the greatest
 */
public record InspectionCase(UUID caseId, RedDecision decision, Instant openedAt, CaseProgress progress) {

    static InspectionCase opened(UUID caseId, RedDecision decision, Instant at) {
        return new InspectionCase(caseId, decision, at, new CaseProgress.Open());
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

    InspectionCase givenBack() {
        return became(new CaseProgress.Open());
    }

    InspectionCase withdrawn(Instant at) {
        return became(new CaseProgress.Withdrawn(at));
    }

    /** The case with what its officer found. */
    public InspectionCase concluded(Conclusion conclusion, Instant at) {
        if (!(progress instanceof CaseProgress.Claimed(String officer, Instant since))) {
            throw new IllegalStateException("Case " + caseId + " is " + state() + ", nobody examines it");
        }
        return became(new CaseProgress.Concluded(officer, since, conclusion, at));
    }

    /** The case on the declaration's newest version; an amendment never postpones an examination that is due. */
    InspectionCase following(RedDecision newer) {
        Instant examineBy = newer.examineBy().isBefore(decision.examineBy()) ? newer.examineBy() : decision.examineBy();
        var followed = new RedDecision(
                newer.mrn(),
                newer.version(),
                newer.sequence(),
                newer.customsOffice(),
                newer.importer(),
                newer.items(),
                newer.reasons(),
                newer.selection(),
                newer.perishableUntil(),
                examineBy);
        return new InspectionCase(caseId, followed, openedAt, progress);
    }

    private InspectionCase became(CaseProgress next) {
        if (!state().next().contains(next.state())) {
            throw new IllegalStateException("Case " + caseId + " is " + state() + " and cannot become " + next.state());
        }
        return new InspectionCase(caseId, decision, openedAt, next);
    }
}
