package io.greenlane.inspection.worklist;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer takes a case on, or gives it back. */
@Component
class Claiming {

    private final Cases cases;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    Claiming(Cases cases, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of several officers who claim at once the first to lock the case gets it. */
    @Transactional
    CaseOutcome claim(UUID caseId, Caller officer) {
        return switch (CaseAccess.to(caseId, cases.lock(caseId), officer)) {
            case CaseAccess.Denied(CaseRefusal why) -> new CaseOutcome.Refused(why);
            case CaseAccess.Allowed(InspectionCase found) -> claim(found, officer);
        };
    }

    private CaseOutcome claim(InspectionCase found, Caller officer) {
        return switch (found.progress()) {
            case CaseProgress.Open open -> start(found, officer);
            case CaseProgress.Claimed(String by, Instant since)
            when by.equals(officer.subject()) -> new CaseOutcome.Done(found);
            case CaseProgress.Claimed(String by, Instant since) ->
                new CaseOutcome.Refused(new CaseRefusal.ClaimedByAnother(by, since));
            case CaseProgress.Concluded concluded ->
                new CaseOutcome.Refused(new CaseRefusal.AlreadyConcluded(concluded.officer(), concluded.at()));
            case CaseProgress.Withdrawn withdrawn ->
                new CaseOutcome.Refused(CaseRefusal.withdrawn(found, withdrawn.at()));
        };
    }

    /**
     * Giving back a case that is already open is fine, so that the request can be repeated. A supervisor of the office
     * may do it for an officer who cannot, and says why.
     */
    @Transactional
    CaseOutcome giveBack(UUID caseId, ReleaseRequest request, Caller officer) {
        return switch (CaseAccess.to(caseId, cases.lock(caseId), officer)) {
            case CaseAccess.Denied(CaseRefusal why) -> new CaseOutcome.Refused(why);
            case CaseAccess.Allowed(InspectionCase found) -> giveBack(found, request.reason(), officer);
        };
    }

    private CaseOutcome giveBack(InspectionCase found, @Nullable String reason, Caller officer) {
        return switch (found.progress()) {
            case CaseProgress.Open open -> new CaseOutcome.Done(found);
            case CaseProgress.Claimed(String by, Instant since)
            when by.equals(officer.subject()) ->
                OfficersText.flawIn("reason", "REASON", reason)
                        .<CaseOutcome>map(flaw -> new CaseOutcome.Broken(List.of(flaw)))
                        .orElseGet(() -> free(found, new GivingBack(by, null, reason), officer));
            case CaseProgress.Claimed(String by, Instant since)
            when officer.is(Role.SUPERVISOR) ->
                OfficersText.flawInRequired("reason", "REASON", reason)
                        .<CaseOutcome>map(flaw -> new CaseOutcome.Broken(List.of(flaw)))
                        .orElseGet(() -> free(found, new GivingBack(by, officer.subject(), reason), officer));
            case CaseProgress.Claimed(String by, Instant since) ->
                new CaseOutcome.Refused(new CaseRefusal.ClaimedByAnother(by, since));
            case CaseProgress.Concluded concluded ->
                new CaseOutcome.Refused(new CaseRefusal.AlreadyConcluded(concluded.officer(), concluded.at()));
            case CaseProgress.Withdrawn withdrawn -> new CaseOutcome.Done(found);
        };
    }

    private CaseOutcome start(InspectionCase found, Caller officer) {
        Instant now = now();
        InspectionCase claimed = found.claimed(officer.subject(), now);
        cases.save(List.of(claimed));
        outbox.publish(ExaminationStarted.of(claimed, officer.subject(), now));
        audit.record(officer, "INSPECTION_CLAIMED", List.of(claimed.decision().mrn()));
        return new CaseOutcome.Done(claimed);
    }

    private CaseOutcome free(InspectionCase found, GivingBack deed, Caller officer) {
        Instant now = now();
        InspectionCase given = found.givenBack(now);
        DeclarationEnding ending = given.ending();
        cases.save(List.of(given));
        outbox.publish(
                ending == null ? ExaminationGivenBack.of(given, deed, now) : CaseWithdrawn.of(given, ending, now));
        audit.record(officer, deed.auditAction(), List.of(given.decision().mrn()), List.of(deed.officer()));
        return new CaseOutcome.Done(given);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
