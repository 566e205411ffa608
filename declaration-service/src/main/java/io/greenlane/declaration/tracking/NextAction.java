package io.greenlane.declaration.tracking;

import io.greenlane.declaration.lifecycle.Hold;
import io.greenlane.declaration.lifecycle.Standing;
import java.util.Comparator;
import java.util.Optional;

/** Who must do what next. */
record NextAction(NextActor actor, String sentence) {

    /** @param delayed whether the assessment takes longer than usual */
    static NextAction of(Standing standing, boolean delayed) {
        return switch (standing.status()) {
            case LODGED ->
                delayed
                        ? new NextAction(
                                NextActor.CUSTOMS,
                                "The assessment is delayed and the goods are not cleared yet; customs acts, and there is"
                                        + " nothing to do.")
                        : new NextAction(
                                NextActor.CUSTOMS, "The declaration is being assessed; there is nothing to do.");
            case HELD ->
                standing.isSettled()
                        ? waiting(standing, "")
                        : new NextAction(NextActor.CUSTOMS, "The amendment is being assessed; there is nothing to do.");
            case UNDER_CONTROL -> waiting(standing, "Customs examines the goods. ");
            case CLEARED -> cleared(standing);
            case RELEASED -> new NextAction(NextActor.NOBODY, "Released; the goods may leave.");
            case REFUSED -> refused(standing);
            case CANCELLED -> new NextAction(NextActor.NOBODY, "Cancelled; nothing follows.");
        };
    }

    private static NextAction cleared(Standing standing) {
        if (standing.travel().arrivedAt() == null) {
            return new NextAction(NextActor.PORT, "Cleared; the goods are released as soon as the port reports them.");
        }
        return standing.isUnderOtherLaw()
                ? new NextAction(
                        NextActor.CUSTOMS,
                        "Arrived under the law of " + standing.travel().legalDate()
                                + "; customs assesses the declaration again by it, and there is nothing to do.")
                : new NextAction(NextActor.CUSTOMS, "Cleared and arrived; the release is on its way.");
    }

    private static NextAction waiting(Standing standing, String prefix) {
        Optional<Hold> traders = standing.holds().stream()
                .filter(hold -> hold.owner().equals(NextActor.TRADER.name()))
                .min(Comparator.comparing(Hold::deadline, Comparator.nullsLast(Comparator.naturalOrder())));
        if (traders.isEmpty()) {
            return new NextAction(NextActor.CUSTOMS, prefix + "Keep the goods available; there is nothing else to do.");
        }
        Hold first = traders.get();
        String until = first.deadline() == null ? "" : " Until " + first.deadline() + ".";
        return new NextAction(NextActor.TRADER, prefix + first.fix() + until);
    }

    private static NextAction refused(Standing standing) {
        if (standing.appeal() != null && standing.appeal().outcome() == null) {
            return new NextAction(
                    NextActor.CUSTOMS, "Refused; customs answers your appeal. Leave the goods as they are.");
        }
        Standing.Refusal refusal = standing.refusal();
        String disposal = refusal == null || refusal.disposal() == null ? "" : refusal.disposal();
        return switch (disposal) {
            case "TAKE_BACK" -> new NextAction(NextActor.TRADER, "Refused: take the goods back out of the territory.");
            case "DESTROY" -> new NextAction(NextActor.TRADER, "Refused: have the goods destroyed under supervision.");
            case "HAND_OVER" ->
                new NextAction(
                        NextActor.CUSTOMS,
                        "Refused: the goods are handed over to another authority, which will tell you what follows.");
            default ->
                new NextAction(
                        NextActor.TRADER, "Refused: the goods may not enter; agree with customs what happens to them.");
        };
    }
}
