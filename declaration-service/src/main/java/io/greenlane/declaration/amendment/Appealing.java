package io.greenlane.declaration.amendment;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.declaration.amendment.AmendmentOutcome.Done;
import io.greenlane.declaration.amendment.AmendmentOutcome.Forbidden;
import io.greenlane.declaration.amendment.AmendmentOutcome.Refused;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Objects to a refusal. The declaration is locked. */
@Component
class Appealing {

    private final Versions versions;
    private final Mandates mandates;
    private final Moves moves;
    private final Identifiers identifiers;
    private final AuditTrail audit;

    Appealing(Versions versions, Mandates mandates, Moves moves, Identifiers identifiers, AuditTrail audit) {
        this.versions = versions;
        this.mandates = mandates;
        this.moves = moves;
        this.identifiers = identifiers;
        this.audit = audit;
    }

    AmendmentOutcome appeal(Standing standing, AppealRequest request, Caller caller) {
        List<BrokenRule> broken = new ArrayList<>(AmendmentRules.brokenBy(request));
        broken.addAll(mandates.missing(standing.filing(), caller));
        if (!broken.isEmpty()) {
            return new Refused(broken);
        }
        String grounds = Objects.requireNonNull(request.grounds());
        var before = standing.appeal();
        if (before != null && !LifeCycle.mayBeAppealed(standing)) {
            return before.grounds().equals(grounds)
                    ? new Done(standing, versions.content(standing))
                    : new Forbidden(
                            "APPEALED_ALREADY",
                            "You have appealed against this refusal already.",
                            "Read the declaration for the answer.");
        }
        if (!LifeCycle.mayBeAppealed(standing)) {
            return new Forbidden(
                    "APPEAL_NOT_POSSIBLE",
                    "Only goods that were refused for what an examination found leave something to appeal against.",
                    "Lodge the goods anew with what was missing, or ask the customs office "
                            + standing.filing().customsOffice() + ".");
        }
        NextStep step = LifeCycle.appealed(standing, identifiers.next(), grounds, moves.now());
        moves.store(List.of(step));
        audit.record(caller, "DECLARATION_APPEALED", List.of(standing.mrn()));
        return new Done(step.after(), versions.content(standing));
    }
}
