package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.security.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes a checked audit a fact and reckons with it, inside the caller's transaction. */
@Component
class AuditRecording {

    private final Facts facts;
    private final Assessment assessment;
    private final ProfileReading reading;
    private final AuditTrail trail;
    private final Identifiers identifiers;

    AuditRecording(
            Facts facts, Assessment assessment, ProfileReading reading, AuditTrail trail, Identifiers identifiers) {
        this.facts = facts;
        this.assessment = assessment;
        this.reading = reading;
        this.trail = trail;
        this.identifiers = identifiers;
    }

    /** The profile that follows from it. */
    ProfileView record(String eori, AuditRequest checked, Caller authority, Instant now) {
        Fact.Audit audit = fact(checked);
        facts.add(eori, audit, authority.subject(), checked.note());
        var fresh = new TreeMap<String, List<Fact>>();
        fresh.put(eori, List.of(audit));
        assessment.assess(fresh, now);
        trail.record(authority, "AUDIT_RECORDED", List.of());
        return reading.of(eori);
    }

    private Fact.Audit fact(AuditRequest checked) {
        return new Fact.Audit(
                identifiers.next(),
                Objects.requireNonNull(checked.auditedOn())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant(),
                Objects.requireNonNull(checked.equivalentInspections()),
                Objects.requireNonNull(checked.violations()),
                SizeClass.valueOf(Objects.requireNonNull(checked.sizeClass())));
    }
}
