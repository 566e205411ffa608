package io.greenlane.inspection.worklist;

import java.time.Instant;

/** What has become of a case: each state with exactly what is known in it. */
public sealed interface CaseProgress {

    /** The state of the life-cycle that this is. */
    default CaseState state() {
        return switch (this) {
            case Open open -> CaseState.OPEN;
            case Claimed claimed -> CaseState.CLAIMED;
            case Concluded concluded -> CaseState.CONCLUDED;
            case Withdrawn withdrawn -> CaseState.WITHDRAWN;
        };
    }

    /** Nobody has taken the case on. */
    record Open() implements CaseProgress {}

    /** An officer examines the goods. */
    record Claimed(String officer, Instant since) implements CaseProgress {}

    /** The officer has said what was found. */
    record Concluded(String officer, Instant claimedAt, Conclusion conclusion, Instant at) implements CaseProgress {}

    /** There is nothing left to examine, because the declaration has ended. */
    record Withdrawn(Instant at) implements CaseProgress {}
}
