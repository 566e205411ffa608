package io.greenlane.declaration.amendment;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.amendment.AmendmentOutcome.Done;
import io.greenlane.declaration.amendment.AmendmentOutcome.Forbidden;
import io.greenlane.declaration.amendment.AmendmentOutcome.Refused;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Withdraws a declaration. The declaration is locked. */
@Component
class Cancellation {

    private final Versions versions;
    private final Moves moves;

    Cancellation(Versions versions, Moves moves) {
        this.versions = versions;
        this.moves = moves;
    }

    AmendmentOutcome cancel(Standing standing, CancellationRequest request) {
        List<BrokenRule> broken = AmendmentRules.brokenBy(request);
        if (!broken.isEmpty()) {
            return new Refused(broken);
        }
        if (standing.status() == Status.CANCELLED) {
            return new Done(standing, versions.content(standing));
        }
        if (LifeCycle.isBeingExamined(standing)) {
            return new Forbidden(
                    "EXAMINATION_RUNNING", "The goods are being examined.", "Wait until the examination has ended.");
        }
        if (!LifeCycle.mayBeCancelled(standing)) {
            return new Forbidden(
                    "CANCELLATION_NOT_POSSIBLE",
                    "A declaration that is " + standing.status() + " can't be cancelled.",
                    "Ask the customs office " + standing.filing().customsOffice() + ".");
        }
        NextStep step = LifeCycle.cancelled(
                standing, Objects.requireNonNull(request.reasonCode()), request.reason(), moves.now());
        moves.store(List.of(step));
        return new Done(step.after(), versions.content(standing));
    }
}
