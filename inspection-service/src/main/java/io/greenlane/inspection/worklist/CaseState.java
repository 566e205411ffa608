package io.greenlane.inspection.worklist;

import java.util.Set;

/** Where a case stands; {@link #next()} is the whole life-cycle. */
public enum CaseState {
    /** To be audited once the goods are released. */
    AWAITING_RELEASE,
    OPEN,
    CLAIMED,
    CONCLUDED,
    WITHDRAWN;

    /** What a work list is about. */
    static final Set<CaseState> UNDONE = Set.of(OPEN, CLAIMED);

    /** The states that may follow. A claimed case goes back to OPEN when its officer gives it up. */
    public Set<CaseState> next() {
        return switch (this) {
            case AWAITING_RELEASE -> Set.of(OPEN, WITHDRAWN);
            case OPEN -> Set.of(CLAIMED, WITHDRAWN);
            // Withdrawn only by giving it up: goods under an officer's hands are never taken out of them.
            case CLAIMED -> Set.of(OPEN, CONCLUDED, WITHDRAWN);
            case CONCLUDED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether something is still to be done, now or after the release. */
    public boolean isUndone() {
        return !next().isEmpty();
    }
}
