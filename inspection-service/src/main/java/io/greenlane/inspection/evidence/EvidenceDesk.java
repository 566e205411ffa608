package io.greenlane.inspection.evidence;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds files to cases, each content once. */
@Component
class EvidenceDesk {

    private final Cases cases;
    private final EvidenceFiles files;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;
    private final EvidenceLimits limits;

    // Six: the last is a setting, not a collaborator.
    EvidenceDesk(
            Cases cases,
            EvidenceFiles files,
            AuditTrail audit,
            Identifiers identifiers,
            InstantSource clock,
            EvidenceLimits limits) {
        this.cases = cases;
        this.files = files;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
        this.limits = limits;
    }

    /** A file of the case, and whether it was there before. */
    record Kept(EvidenceFile file, boolean before) {}

    /** Why this caller may not add files, before any of it is read. */
    Optional<CaseRefusal> whyNot(UUID caseId, Caller officer) {
        return CaseAccess.ofHolder(caseId, cases.find(caseId), officer) instanceof CaseAccess.Denied(CaseRefusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /** The case is locked first, so that of two uploads of one content the second finds the first. */
    @Transactional
    Outcome<Kept> add(UUID caseId, ReceivedFile received, FileType type, @Nullable String name, Caller officer) {
        return switch (CaseAccess.ofHolder(caseId, cases.lock(caseId), officer)) {
            case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
            case CaseAccess.Allowed(InspectionCase examined) -> {
                List<EvidenceFile> there = files.ofCase(caseId);
                Optional<EvidenceFile> same = there.stream()
                        .filter(file -> file.contentHash().equals(received.contentHash()))
                        .findFirst();
                if (same.isPresent()) {
                    yield new Outcome.Done<>(new Kept(same.get(), true));
                }
                if (there.size() >= limits.mostFiles()) {
                    yield new Outcome.Conflict<>(
                            "EVIDENCE_FULL",
                            "body",
                            "The case has " + there.size() + " files, and no case has more than " + limits.mostFiles()
                                    + ".",
                            "Put what is left into one document.");
                }
                var file = new EvidenceFile(
                        identifiers.next(),
                        caseId,
                        FileName.of(name, type),
                        type,
                        received.sizeBytes(),
                        received.contentHash(),
                        officer.subject(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
                files.add(file, received);
                audit.record(
                        officer,
                        "EVIDENCE_ADDED",
                        List.of(examined.decision().mrn()),
                        List.of(file.evidenceId().toString(), file.contentHash()));
                yield new Outcome.Done<>(new Kept(file, false));
            }
        };
    }
}
