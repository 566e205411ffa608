package io.greenlane.declaration.amendment;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.declaration.amendment.AmendmentOutcome.Done;
import io.greenlane.declaration.amendment.AmendmentOutcome.Forbidden;
import io.greenlane.declaration.amendment.AmendmentOutcome.Refused;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Withdraws a declaration. The declaration is locked. */
@Component
class Cancellation {

    private final Versions versions;
    private final Mandates mandates;
    private final Moves moves;
    private final AuditTrail audit;

    Cancellation(Versions versions, Mandates mandates, Moves moves, AuditTrail audit) {
        this.versions = versions;
        this.mandates = mandates;
        this.moves = moves;
        this.audit = audit;
    }

    AmendmentOutcome cancel(Standing standing, CancellationRequest request, Caller caller) {
        List<BrokenRule> broken = new ArrayList<>(AmendmentRules.brokenBy(request));
        broken.addAll(mandates.missing(standing.filing(), caller));
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
        if (LifeCycle.isToBeExamined(standing)) {
            return new Forbidden(
                    "EXAMINATION_ANNOUNCED",
                    "The goods have arrived and customs is going to examine them.",
                    "Wait until the examination has ended.");
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
        audit.record(caller, "DECLARATION_CANCELLED", List.of(standing.mrn()));
        return new Done(step.after(), versions.content(standing));
    }
}
