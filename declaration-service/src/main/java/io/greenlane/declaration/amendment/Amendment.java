package io.greenlane.declaration.amendment;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.declaration.amendment.AmendmentOutcome.Done;
import io.greenlane.declaration.amendment.AmendmentOutcome.Forbidden;
import io.greenlane.declaration.amendment.AmendmentOutcome.Refused;
import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lodgement.Declaration;
import io.greenlane.declaration.lodgement.LodgementRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes a new version of a declaration, which is then routed anew. The declaration is locked. */
@Component
class Amendment {

    private static final JsonMapper JSON = EventJson.mapper();

    private final Versions versions;
    private final LodgementRules rules;
    private final Mandates mandates;
    private final Moves moves;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final long largest;

    /** @param largest bytes of content, as of a body: amendments must not add up to more */
    Amendment(
            Versions versions,
            LodgementRules rules,
            Mandates mandates,
            Moves moves,
            Outbox outbox,
            AuditTrail audit,
            @Value("${greenlane.web.largest-body-bytes:1048575}") long largest) {
        this.versions = versions;
        this.rules = rules;
        this.mandates = mandates;
        this.moves = moves;
        this.outbox = outbox;
        this.audit = audit;
        this.largest = largest;
    }

    AmendmentOutcome amend(Standing standing, AmendmentRequest request, Caller caller) {
        return switch (standing.status()) {
            case LODGED, HELD, UNDER_CONTROL -> change(standing, request, caller);
            case CLEARED, RELEASED, REFUSED, CANCELLED ->
                new Forbidden(
                        "AMENDMENT_NOT_POSSIBLE",
                        "A declaration that is " + standing.status() + " can't be amended.",
                        "Disclose the change to the customs office "
                                + standing.filing().customsOffice() + ".");
        };
    }

    private AmendmentOutcome change(Standing standing, AmendmentRequest request, Caller caller) {
        String content = versions.content(standing);
        Declaration before = JSON.readValue(content, Declaration.class);
        List<BrokenRule> broken = AmendmentRules.brokenBy(request, before, standing);
        if (!broken.isEmpty()) {
            return new Refused(broken);
        }
        Declaration after = Additions.to(before, Declaration.given(request.items()));
        if (after.equals(before)) {
            return new Done(standing, content);
        }
        String merged = JSON.writeValueAsString(after);
        List<BrokenRule> brokenAfter = brokenBy(after, merged, standing.filing(), caller);
        return brokenAfter.isEmpty()
                ? store(standing, new Content(merged, Additions.touched(before, after)), request, caller)
                : new Refused(brokenAfter);
    }

    /**
     * What a new version says.
     *
     * @param touchedItems numbers of the items it declares otherwise
     */
    private record Content(String json, Set<Integer> touchedItems) {}

    private AmendmentOutcome store(Standing standing, Content content, AmendmentRequest request, Caller caller) {
        var now = moves.now();
        String reasonCode = Objects.requireNonNull(request.reasonCode());
        NextStep step = LifeCycle.amended(standing, content.touchedItems(), now);
        Standing amended = step.after();
        versions.add(amended, content.json(), new Versions.Cause(caller.subject(), reasonCode, request.reason(), now));
        outbox.publish(new DeclarationAmended(
                amended.mrn(),
                amended.version(),
                now,
                amended.travel().legalDate(),
                reasonCode,
                request.reason(),
                content.json()));
        moves.store(List.of(step));
        audit.record(caller, "DECLARATION_AMENDED", List.of(amended.mrn()));
        return new Done(amended, content.json());
    }

    /** The rules of lodgement hold for the result too; dates are judged as on the day of lodgement. */
    private List<BrokenRule> brokenBy(Declaration after, String content, Filing filing, Caller caller) {
        List<BrokenRule> broken = new ArrayList<>(rules.brokenBy(after, filing.lodgedAt()));
        broken.addAll(AmendmentRules.sizeOf(content, largest));
        broken.addAll(mandates.missing(filing, caller));
        return broken;
    }
}
