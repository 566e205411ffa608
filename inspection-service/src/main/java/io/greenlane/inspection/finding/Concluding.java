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
import io.greenlane.inspection.worklist.RedDecision;
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
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    Concluding(Cases cases, OpenQuestions questions, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.cases = cases;
        this.questions = questions;
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
                request,
                found.decision().items().stream()
                        .map(RedDecision.Item::itemNumber)
                        .toList(),
                found.kind() == CaseKind.EXAMINATION);
        return switch (found.progress()) {
            case CaseProgress.AwaitsRelease awaits -> new ConclusionOutcome.Refused(new CaseRefusal.NotReleasedYet());
            case CaseProgress.Assessed assessed ->
                new ConclusionOutcome.Refused(new CaseRefusal.OfAnotherKind(found.kind()));
            case CaseProgress.Open open -> new ConclusionOutcome.Refused(new CaseRefusal.NotClaimed());
            case CaseProgress.Claimed(String by, Instant since)
            when !by.equals(officer.subject()) ->
                new ConclusionOutcome.Refused(new CaseRefusal.ClaimedByAnother(by, since));
            case CaseProgress.Claimed mine ->
                switch (checked) {
                    case CheckedConclusion.Broken(var rules) -> new ConclusionOutcome.Broken(rules);
                    case CheckedConclusion.Sound(Conclusion sound) -> {
                        List<BrokenRule> missing = questions.about(found.caseId(), sound);
                        yield missing.isEmpty()
                                ? conclude(found, sound, officer)
                                : new ConclusionOutcome.Unsettled(missing);
                    }
                };
            case CaseProgress.Concluded before ->
                before.officer().equals(officer.subject())
                                && checked.equals(new CheckedConclusion.Sound(before.conclusion()))
                        ? new ConclusionOutcome.Concluded(found)
                        : new ConclusionOutcome.Refused(
                                new CaseRefusal.AlreadyConcluded(before.officer(), before.at()));
            case CaseProgress.Withdrawn(Instant at) -> new ConclusionOutcome.Refused(CaseRefusal.withdrawn(found, at));
        };
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
