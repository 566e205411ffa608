package io.greenlane.inspection.worklist;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.office.Offices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer takes a case on, or gives it back. */
@Component
class Claiming {

    private static final Pattern OFFICER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,79}");

    private final Cases cases;
    private final Offices offices;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    Claiming(Cases cases, Offices offices, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.cases = cases;
        this.offices = offices;
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
            case CaseProgress.AwaitsRelease awaits -> new CaseOutcome.Refused(new CaseRefusal.NotReleasedYet());
            case CaseProgress.Open open -> start(found, officer);
            case CaseProgress.Claimed(String by, Instant since)
            when by.equals(officer.subject()) -> new CaseOutcome.Done(found);
            case CaseProgress.Claimed(String by, Instant since) ->
                new CaseOutcome.Refused(new CaseRefusal.ClaimedByAnother(by, since));
            case CaseProgress.Concluded concluded ->
                new CaseOutcome.Refused(new CaseRefusal.AlreadyConcluded(concluded.officer(), concluded.at()));
            case CaseProgress.Assessed assessed ->
                new CaseOutcome.Refused(new CaseRefusal.AlreadyConcluded(assessed.officer(), assessed.at()));
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
            case CaseProgress.AwaitsRelease awaits -> new CaseOutcome.Done(found);
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
            case CaseProgress.Assessed assessed ->
                new CaseOutcome.Refused(new CaseRefusal.AlreadyConcluded(assessed.officer(), assessed.at()));
            case CaseProgress.Withdrawn withdrawn -> new CaseOutcome.Done(found);
        };
    }

    /**
     * A supervisor of the office gives the case to an officer, and says why where another has it. It goes to somebody who works
     * there: in other hands nobody could open it.
     */
    @Transactional
    CaseOutcome assign(UUID caseId, AssignmentRequest request, Caller supervisor) {
        return switch (CaseAccess.to(caseId, cases.lock(caseId), supervisor)) {
            case CaseAccess.Denied(CaseRefusal why) -> new CaseOutcome.Refused(why);
            case CaseAccess.Allowed(InspectionCase found) -> {
                List<BrokenRule> broken = flawsOf(request, found.decision().customsOffice(), supervisor);
                yield broken.isEmpty()
                        ? assign(found, String.valueOf(request.officer()), request.reason(), supervisor)
                        : new CaseOutcome.Broken(broken);
            }
        };
    }

    private CaseOutcome assign(InspectionCase found, String to, @Nullable String reason, Caller supervisor) {
        return switch (found.progress()) {
            case CaseProgress.Open open -> start(found, to, supervisor);
            case CaseProgress.Claimed(String by, Instant since) when by.equals(to) -> new CaseOutcome.Done(found);
            case CaseProgress.Claimed(String by, Instant since) ->
                OfficersText.flawInRequired("reason", "REASON", reason)
                        .<CaseOutcome>map(flaw -> new CaseOutcome.Broken(List.of(flaw)))
                        .orElseGet(
                                () -> passOn(found, new GivingBack(by, supervisor.subject(), reason), to, supervisor));
            case CaseProgress.AwaitsRelease awaits -> claim(found, supervisor);
            case CaseProgress.Concluded concluded -> claim(found, supervisor);
            case CaseProgress.Assessed assessed -> claim(found, supervisor);
            case CaseProgress.Withdrawn withdrawn -> claim(found, supervisor);
        };
    }

    private CaseOutcome passOn(InspectionCase found, GivingBack deed, String to, Caller supervisor) {
        return switch (free(found, deed, supervisor)) {
            case CaseOutcome.Done(InspectionCase given)
            when given.state() == CaseState.OPEN -> start(given, to, supervisor);
            case CaseOutcome other -> other;
        };
    }

    private List<BrokenRule> flawsOf(AssignmentRequest request, String office, Caller supervisor) {
        String officer = request.officer();
        if (officer == null || !OFFICER.matcher(officer).matches()) {
            return List.of(new BrokenRule(
                    "officer",
                    "OFFICER_INVALID",
                    "There is no officer to give the case to.",
                    "Give the name the officer logs in with."));
        }
        return officer.equals(supervisor.subject()) || mayWorkAt(office, officer)
                ? List.of()
                : List.of(new BrokenRule(
                        "officer",
                        "OFFICER_UNKNOWN",
                        officer + " is no officer of " + office + ".",
                        "Give one of its officers, or have the operator put " + officer + " into the offices' file."));
    }

    /** Anybody may work at an office of which the offices' file says nothing. */
    private boolean mayWorkAt(String office, String officer) {
        return offices.find(office)
                .map(known -> known.officer(officer).isPresent())
                .orElse(true);
    }

    private CaseOutcome start(InspectionCase found, Caller officer) {
        return start(found, officer.subject(), officer);
    }

    private CaseOutcome start(InspectionCase found, String to, Caller by) {
        Instant now = now();
        InspectionCase claimed = found.claimed(to, now);
        cases.save(List.of(claimed));
        if (claimed.kind() == CaseKind.EXAMINATION) {
            outbox.publish(ExaminationStarted.of(claimed, to, now));
        }
        List<String> mrns = List.of(claimed.decision().mrn());
        if (to.equals(by.subject())) {
            audit.record(by, "INSPECTION_CLAIMED", mrns);
        } else {
            audit.record(by, "INSPECTION_ASSIGNED", mrns, List.of(to));
        }
        return new CaseOutcome.Done(claimed);
    }

    private CaseOutcome free(InspectionCase found, GivingBack deed, Caller officer) {
        Instant now = now();
        InspectionCase given = found.givenBack(now);
        DeclarationEnding ending = given.ending();
        cases.save(List.of(given));
        if (given.kind() == CaseKind.EXAMINATION) {
            outbox.publish(
                    ending == null ? ExaminationGivenBack.of(given, deed, now) : CaseWithdrawn.of(given, ending, now));
        }
        audit.record(officer, deed.auditAction(), List.of(given.decision().mrn()), List.of(deed.officer()));
        return new CaseOutcome.Done(given);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
