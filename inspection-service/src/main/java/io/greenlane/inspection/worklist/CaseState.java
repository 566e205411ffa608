package io.greenlane.inspection.worklist;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a case stands; {@link #next()} is the whole life-cycle. */
public enum CaseState {
    OPEN,
    CLAIMED,
    CONCLUDED,
    WITHDRAWN;

    /** What a work list is about. */
    static final Set<CaseState> UNDONE =
            Stream.of(values()).filter(CaseState::isUndone).collect(Collectors.toUnmodifiableSet());

    /** The states that may follow. A claimed case goes back to OPEN when its officer gives it up. */
    public Set<CaseState> next() {
        return switch (this) {
            case OPEN -> Set.of(CLAIMED, WITHDRAWN);
            // Withdrawn only by giving it up: goods under an officer's hands are never taken out of them.
            case CLAIMED -> Set.of(OPEN, CONCLUDED, WITHDRAWN);
            case CONCLUDED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether an examination is still due. */
    public boolean isUndone() {
        return !next().isEmpty();
    }
}
