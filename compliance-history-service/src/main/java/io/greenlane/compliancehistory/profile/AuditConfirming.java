package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.compliancehistory.profile.Assessment.News;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an audit count: the second pair of eyes makes it a fact, and the profile follows from it. */
@Component
class AuditConfirming {

    private final AuditReports reports;
    private final Facts facts;
    private final Assessment assessment;
    private final ProfileReading reading;
    private final PolicyInForce policies;
    private final AuditTrail trail;
    private final InstantSource clock;

    // Seven: two kinds of memory, the reckoning and its reading, the rules, the trail and the clock.
    AuditConfirming(
            AuditReports reports,
            Facts facts,
            Assessment assessment,
            ProfileReading reading,
            PolicyInForce policies,
            AuditTrail trail,
            InstantSource clock) {
        this.reports = reports;
        this.facts = facts;
        this.assessment = assessment;
        this.reading = reading;
        this.policies = policies;
        this.trail = trail;
        this.clock = clock;
    }

    /** An audit that is confirmed already stays so, so that the request can be repeated. */
    @Transactional
    ConfirmationOutcome confirm(String eori, UUID auditId, Caller official) {
        AuditReport report = reports.lock(eori, auditId).orElse(null);
        if (report == null) {
            return new ConfirmationOutcome.Unknown();
        }
        if (report.proposedBy().equals(official.subject())) {
            return new ConfirmationOutcome.SamePerson();
        }
        return report.confirmedBy() == null
                ? confirm(report, official)
                : new ConfirmationOutcome.Counted(reading.of(eori));
    }

    private ConfirmationOutcome confirm(AuditReport report, Caller official) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BrokenRule> broken = AuditCheck.brokenBy(
                report.eori(), report.request(), policies.on(now).policy(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (!broken.isEmpty()) {
            return new ConfirmationOutcome.Broken(broken);
        }
        AuditReport confirmed = report.confirmed(official.subject(), now);
        reports.saveConfirmation(confirmed);
        facts.add(confirmed);
        var fresh = new TreeMap<String, News>();
        fresh.put(report.eori(), new News(List.of(confirmed.fact()), null));
        assessment.assess(fresh, now);
        trail.record(official, "AUDIT_CONFIRMED", List.of(), List.of(report.eori()));
        return new ConfirmationOutcome.Counted(reading.of(report.eori()));
    }
}
