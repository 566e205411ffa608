package io.greenlane.inspection.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become of a case: each state with exactly what is known in it. */
public sealed interface CaseProgress {

    /** The state of the life-cycle that this is. */
    default CaseState state() {
        return switch (this) {
            case AwaitsRelease awaits -> CaseState.AWAITING_RELEASE;
            case Open open -> CaseState.OPEN;
            case Claimed claimed -> CaseState.CLAIMED;
            case Concluded concluded -> CaseState.CONCLUDED;
            case Assessed assessed -> CaseState.CONCLUDED;
            case Withdrawn withdrawn -> CaseState.WITHDRAWN;
        };
    }

    /** There is nothing to audit until the goods are released. */
    record AwaitsRelease() implements CaseProgress {}

    /** Nobody has taken the case on. */
    record Open() implements CaseProgress {}

    /** An officer examines the goods. */
    record Claimed(String officer, Instant since) implements CaseProgress {}

    /**
     * The officer has said what was found.
     *
     * @param takenBackAt when two officials took the finding back; absent while it stands
     */
    record Concluded(
            String officer,
            Instant claimedAt,
            Conclusion conclusion,
            Instant at,
            @Nullable Instant takenBackAt) implements CaseProgress {

        /** Whether the goods may go, be it after the trader has corrected what he declared. */
        boolean letsGo() {
            return takenBackAt != null || conclusion.letsGo();
        }
    }

    /** The officer has said what the papers are worth. */
    record Assessed(String officer, Instant claimedAt, PaperAssessment assessment, Instant at)
            implements CaseProgress {}

    /** There is nothing left to do: the declaration has ended, a newer decision asks for it no more, or two persons agreed. */
    record Withdrawn(Instant at) implements CaseProgress {}
}
