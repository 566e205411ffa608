package io.greenlane.inspection.finding;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.evidence.EvidenceFiles;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps a sound finding and tells of it. */
@Component
class Recording {

    private final Findings findings;
    private final EvidenceFiles files;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    Recording(Findings findings, EvidenceFiles files, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.findings = findings;
        this.files = files;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param examined locked, and held by this officer */
    Outcome<Finding> record(
            UUID id, InspectionCase examined, List<Finding> before, FindingRequest request, Caller officer) {
        var known = new FindingCheck.Known(examined, files.ofCase(examined.caseId()), before);
        return switch (FindingCheck.of(request, known)) {
            case FindingCheck.Checked.Broken(Flaws flaws) -> new Outcome.Broken<>(flaws.all());
            case FindingCheck.Checked.Sound sound -> {
                var finding = new Finding(
                        id,
                        examined.caseId(),
                        sound.seen(),
                        sound.replaces(),
                        officer.subject(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
                findings.add(finding);
                outbox.publish(FindingRecorded.of(finding, examined, known.files()));
                audit.record(
                        officer, "FINDING_RECORDED", List.of(examined.decision().mrn()), List.of(id.toString()));
                yield new Outcome.Done<>(finding);
            }
        };
    }
}
