package io.greenlane.inspection.worklist;

import org.jspecify.annotations.Nullable;

/** Who must do what next in a case. */
record NextAction(Actor actor, String sentence) {

    /** Whose turn it is. */
    enum Actor {
        OFFICER,
        SUPERVISOR,
        PORT
    }

    static @Nullable NextAction of(InspectionCase shown) {
        boolean late = shown.escalatedAt() != null;
        return switch (shown.progress()) {
            case CaseProgress.AwaitsRelease awaits ->
                new NextAction(Actor.PORT, "The goods are released when they are here; then they are audited.");
            case CaseProgress.Open open ->
                late
                        ? new NextAction(
                                Actor.SUPERVISOR, "The deadline has passed and nobody has begun: assign an officer.")
                        : new NextAction(Actor.OFFICER, "Claim the case: " + toDo(shown.kind()));
            case CaseProgress.Claimed claimed ->
                late
                        ? new NextAction(
                                Actor.SUPERVISOR,
                                "The deadline has passed; ask " + claimed.officer() + " or assign another officer.")
                        : new NextAction(Actor.OFFICER, toDo(shown.kind()));
            case CaseProgress.Concluded concluded -> null;
            case CaseProgress.Assessed assessed -> null;
            case CaseProgress.Withdrawn withdrawn -> null;
        };
    }

    private static String toDo(CaseKind kind) {
        return switch (kind) {
            case EXAMINATION -> "Examine the goods and conclude what was found.";
            case DOCUMENTARY -> "Look at the papers and say what they are worth.";
            case POST_CLEARANCE -> "Audit the release and conclude what was found.";
        };
    }
}
