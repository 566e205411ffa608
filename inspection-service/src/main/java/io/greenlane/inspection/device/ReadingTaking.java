package io.greenlane.inspection.device;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.decisionrule.Judgement;
import io.greenlane.inspection.decisionrule.Undecided;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Readings come in, from devices and from officers; each is judged and kept. */
@Component
class ReadingTaking {

    private final ReadingDesk desk;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    ReadingTaking(ReadingDesk desk, AuditTrail audit, Identifiers identifiers, InstantSource clock) {
        this.desk = desk;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    void onTaken(List<Received<ReadingTaken>> batch) {
        Instant now = now();
        desk.take(batch.stream().map(event -> ReadingTaken.received(event, now)).toList());
    }

    /** Readings may come before the decision to examine the goods. */
    void onCaseOpened(List<Received<CaseOpenedSince>> batch) {
        desk.resume(batch.stream().map(event -> event.body().mrn()).distinct().toList());
    }

    /** The officer who examines the goods says what a device shows; the same again is the first. */
    @Transactional
    Outcome<Reading> take(UUID caseId, ReadingRequest request, Caller officer) {
        return switch (CaseAccess.ofExaminer(caseId, desk.lock(caseId), officer)) {
            case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
            case CaseAccess.Allowed(InspectionCase inspected) -> {
                List<BrokenRule> broken = new ArrayList<>();
                yield ReadingCheck.read(request, inspected, now(), broken)
                        .<Outcome<Reading>>map(sound -> new Outcome.Done<>(take(sound, inspected, officer)))
                        .orElseGet(() -> new Outcome.Broken<>(broken));
            }
        };
    }

    private Reading take(ReadingCheck.Sound sound, InspectionCase inspected, Caller officer) {
        var reading = new Reading(
                identifiers.next(),
                inspected.caseId(),
                null,
                sound.itemNumber(),
                sound.deviceId(),
                sound.measurement(),
                sound.measuredAt(),
                now(),
                officer.subject(),
                Judgement.undecided(Undecided.CASE_UNKNOWN, "Not judged yet."));
        audit.record(
                officer,
                "READING_TAKEN",
                List.of(inspected.decision().mrn()),
                List.of(sound.deviceId().toString()));
        return desk.take(List.of(reading)).stream()
                .findFirst()
                .or(() -> desk.before(reading))
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
