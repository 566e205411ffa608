package io.greenlane.inspection.documentary;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.CaseOutcome;
import io.greenlane.inspection.worklist.CaseProgress;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.CaseTimes;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.PaperAssessment;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officer who looked at the papers says what they are worth. */
@Component
class Assessing {

    private final Cases cases;
    private final CaseTimes times;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    Assessing(Cases cases, CaseTimes times, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.cases = cases;
        this.times = times;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    CaseOutcome assess(UUID caseId, AssessmentRequest request, Caller officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var checked = AssessmentCheck.of(request, now, times.answer());
        var found = cases.lock(caseId);
        if (found.isPresent() && isTheSameAgain(found.get(), checked, officer)) {
            return new CaseOutcome.Done(found.get());
        }
        return switch (CaseAccess.ofHolder(caseId, found, officer, Set.of(CaseKind.DOCUMENTARY))) {
            case CaseAccess.Denied(CaseRefusal why) -> new CaseOutcome.Refused(why);
            case CaseAccess.Allowed(InspectionCase mine)
            when request.version() != null
                    && request.version() != mine.decision().version() ->
                new CaseOutcome.Refused(new CaseRefusal.MovedOn(mine.decision().version()));
            case CaseAccess.Allowed(InspectionCase mine) ->
                switch (checked) {
                    case AssessmentCheck.Checked.Broken(List<BrokenRule> rules) -> new CaseOutcome.Broken(rules);
                    case AssessmentCheck.Checked.Sound(PaperAssessment sound) -> assess(mine, sound, officer, now);
                };
        };
    }

    private CaseOutcome assess(InspectionCase mine, PaperAssessment sound, Caller officer, Instant now) {
        InspectionCase assessed = mine.assessed(sound, now);
        cases.save(List.of(assessed));
        outbox.publish(PapersAssessed.of(assessed, officer.subject(), sound, now));
        audit.record(officer, "PAPERS_ASSESSED", List.of(assessed.decision().mrn()));
        return new CaseOutcome.Done(assessed);
    }

    /** An answer that was lost on the way is given again. */
    private static boolean isTheSameAgain(InspectionCase found, AssessmentCheck.Checked checked, Caller officer) {
        return found.progress() instanceof CaseProgress.Assessed before
                && before.officer().equals(officer.subject())
                && checked instanceof AssessmentCheck.Checked.Sound(PaperAssessment again)
                && before.assessment().outcome() == again.outcome()
                && before.assessment().reason().equals(again.reason())
                && before.assessment().messageToTrader().equals(again.messageToTrader());
    }
}
