package io.greenlane.inspection.finding;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.CaseProgress;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officer who examined the goods says what was found. */
@Component
class Concluding {

    private final Cases cases;
    private final OpenQuestions questions;
    private final Waits waits;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    // Six: what is concluded, what stands against it, and where it is told.
    Concluding(
            Cases cases, OpenQuestions questions, Waits waits, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.cases = cases;
        this.questions = questions;
        this.waits = waits;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ConclusionOutcome conclude(UUID caseId, ConclusionRequest request, Caller officer) {
        return switch (CaseAccess.to(caseId, cases.lock(caseId), officer)) {
            case CaseAccess.Denied(CaseRefusal why) -> new ConclusionOutcome.Refused(why);
            case CaseAccess.Allowed(InspectionCase found)
            when found.kind() == CaseKind.DOCUMENTARY ->
                new ConclusionOutcome.Refused(new CaseRefusal.OfAnotherKind(found.kind()));
            case CaseAccess.Allowed(InspectionCase found) -> conclude(found, request, officer);
        };
    }

    private ConclusionOutcome conclude(InspectionCase found, ConclusionRequest request, Caller officer) {
        CheckedConclusion checked = ConclusionCheck.of(
                request, found.decision().items(), momentFor(found), found.kind() == CaseKind.EXAMINATION);
        return switch (found.progress()) {
            case CaseProgress.AwaitsRelease awaits -> new ConclusionOutcome.Refused(new CaseRefusal.NotReleasedYet());
            case CaseProgress.Assessed assessed ->
                new ConclusionOutcome.Refused(new CaseRefusal.OfAnotherKind(found.kind()));
            case CaseProgress.Open open -> new ConclusionOutcome.Refused(new CaseRefusal.NotClaimed());
            case CaseProgress.Claimed(String by, Instant since)
            when !by.equals(officer.subject()) ->
                new ConclusionOutcome.Refused(new CaseRefusal.ClaimedByAnother(by, since));
            case CaseProgress.Claimed mine -> conclude(found, checked, officer);
            case CaseProgress.Concluded before ->
                before.officer().equals(officer.subject())
                                && checked.equals(new CheckedConclusion.Sound(before.conclusion()))
                        ? new ConclusionOutcome.Concluded(found)
                        : new ConclusionOutcome.Refused(
                                new CaseRefusal.AlreadyConcluded(before.officer(), before.at()));
            case CaseProgress.Withdrawn(Instant at) -> new ConclusionOutcome.Refused(CaseRefusal.withdrawn(found, at));
        };
    }

    // What is sent again is judged as it was at first: a deadline may have passed meanwhile.
    private Instant momentFor(InspectionCase found) {
        return found.progress() instanceof CaseProgress.Concluded concluded ? concluded.at() : clock.instant();
    }

    private ConclusionOutcome conclude(InspectionCase found, CheckedConclusion checked, Caller officer) {
        return switch (checked) {
            case CheckedConclusion.Broken(var rules) -> new ConclusionOutcome.Broken(rules);
            case CheckedConclusion.Sound(Conclusion sound) -> {
                List<BrokenRule> missing = questions.about(found, sound);
                yield missing.isEmpty() ? conclude(found, sound, officer) : new ConclusionOutcome.Unsettled(missing);
            }
            case CheckedConclusion.Waiting waiting -> {
                List<BrokenRule> missing = questions.about(found, waiting.items());
                yield missing.isEmpty() ? waits(found, waiting, officer) : new ConclusionOutcome.Unsettled(missing);
            }
        };
    }

    private ConclusionOutcome waits(InspectionCase found, CheckedConclusion.Waiting waiting, Caller officer) {
        waits.add(new Wait(
                found.caseId(), waiting, officer.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        audit.record(
                officer, "INSPECTION_INCONCLUSIVE", List.of(found.decision().mrn()));
        return new ConclusionOutcome.Waiting(found);
    }

    // Also where the declaration has ended meanwhile: what was seen stays true, and the case shows the end beside it.
    private ConclusionOutcome conclude(InspectionCase found, Conclusion conclusion, Caller officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        InspectionCase concluded = found.concluded(conclusion, now);
        cases.save(List.of(concluded));
        InspectionConcluded told = InspectionConcluded.of(concluded, officer.subject(), conclusion, now);
        outbox.publish(
                switch (concluded.kind()) {
                    case EXAMINATION, DOCUMENTARY -> told;
                    case POST_CLEARANCE -> new ReleaseAudited(told);
                });
        audit.record(
                officer, "INSPECTION_CONCLUDED", List.of(concluded.decision().mrn()));
        return new ConclusionOutcome.Concluded(concluded);
    }
}
