package io.greenlane.inspection.planning;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.office.ExaminationKinds;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.office.Offices;
import io.greenlane.inspection.planning.Replanning.PlanningRecords;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.CaseState;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor settles something about an examination, or an officer about himself; and takes it back. */
@Component
class Pinning {

    private final Cases cases;
    private final Offices offices;
    private final ExaminationKinds kinds;
    private final PlanningRecords records;
    private final Deed deed;

    /** Who did it when goes on the audit trail. */
    @Component
    record Deed(AuditTrail audit, InstantSource clock) {}

    Pinning(Cases cases, Offices offices, ExaminationKinds kinds, PlanningRecords records, Deed deed) {
        this.cases = cases;
        this.offices = offices;
        this.kinds = kinds;
        this.records = records;
        this.deed = deed;
    }

    @Transactional
    Outcome<Pin> pin(UUID caseId, PinRequest wish, Caller caller) {
        return switch (lock(caseId, caller)) {
            case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
            case CaseAccess.Allowed(InspectionCase found) -> pin(found, wish, caller);
        };
    }

    /** Taking back what is not there is fine, so that the request can be repeated. */
    @Transactional
    Outcome<Boolean> unpin(UUID caseId, Caller caller) {
        return switch (lock(caseId, caller)) {
            case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
            case CaseAccess.Allowed(InspectionCase found) -> {
                Optional<Pin> before = records.pins().find(caseId);
                if (before.isPresent() && isOthers(before.get(), caller)) {
                    yield othersPin(before.get());
                }
                records.pins().remove(List.of(caseId));
                deed.audit()
                        .record(
                                caller,
                                "INSPECTION_UNPINNED",
                                List.of(found.decision().mrn()));
                yield new Outcome.Done<>(before.isPresent());
            }
        };
    }

    /** The office first, like whoever puts a plan in force, so that neither waits for the other. */
    private CaseAccess lock(UUID caseId, Caller caller) {
        if (CaseAccess.to(caseId, cases.find(caseId), caller) instanceof CaseAccess.Allowed(InspectionCase found)) {
            records.wishes().want(List.of(found.decision().customsOffice()));
        }
        return CaseAccess.to(caseId, cases.lock(caseId), caller);
    }

    private Outcome<Pin> pin(InspectionCase found, PinRequest wish, Caller caller) {
        Optional<Pin> before = records.pins().find(found.caseId());
        if (before.isPresent() && isOthers(before.get(), caller)) {
            return othersPin(before.get());
        }
        if (!caller.is(Role.SUPERVISOR) && !caller.subject().equals(wish.officer())) {
            return new Outcome.Refused<>(Problems.detail(
                    HttpStatus.FORBIDDEN,
                    "PIN_FOR_ANOTHER",
                    "officer",
                    "An officer settles only what he examines himself.",
                    "Give " + caller.subject() + " as the officer, or ask a supervisor."));
        }
        if (found.kind() != CaseKind.EXAMINATION) {
            return new Outcome.Conflict<>(
                    "CASE_NEEDS_NO_BAY",
                    "caseId",
                    "The case is about papers or an audit, so no officer, bay or slot is planned for it.",
                    "Settle examinations only.");
        }
        if (found.state() != CaseState.OPEN) {
            return new Outcome.Conflict<>(
                    "CASE_NOT_OPEN",
                    "caseId",
                    "The case is " + found.state() + ", so there is nothing to plan.",
                    "Settle what is still open.");
        }
        Optional<Office> office = offices.find(found.decision().customsOffice());
        if (office.isEmpty()) {
            return new Outcome.Unknown<>(
                    "There is no entry for " + found.decision().customsOffice() + " among the offices.");
        }
        return pin(found, wish, office.get(), caller);
    }

    private Outcome<Pin> pin(InspectionCase found, PinRequest wish, Office office, Caller caller) {
        Instant now = deed.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var goods = new PinCheck.Goods(
                kinds.of(
                        found.decision().items().stream()
                                .map(ControlDecision.Item::commodityCode)
                                .toList(),
                        spoilsFirst(found.decision()),
                        LocalDate.ofInstant(now, office.timeZone())),
                found.arrival().awaitedAt(now));
        List<Pin> others = records.pins().listOf(office.code()).stream()
                .filter(other -> !other.caseId().equals(found.caseId()))
                .toList();
        List<BrokenRule> broken = PinCheck.of(office, goods, wish, others, now);
        if (!broken.isEmpty()) {
            return new Outcome.Broken<>(broken);
        }
        String mrn = found.decision().mrn();
        var pin = new Pin(found.caseId(), mrn, wish.officer(), wish.bay(), wish.from(), caller.subject(), now);
        records.pins().save(office.code(), pin);
        deed.audit().record(caller, "INSPECTION_PINNED", List.of(mrn));
        return new Outcome.Done<>(pin);
    }

    private static boolean spoilsFirst(ControlDecision decision) {
        Instant spoilt = decision.perishableUntil();
        return spoilt != null && !spoilt.isAfter(decision.examineBy());
    }

    private static boolean isOthers(Pin pin, Caller caller) {
        return !caller.is(Role.SUPERVISOR) && !caller.subject().equals(pin.pinnedBy());
    }

    private static <T> Outcome<T> othersPin(Pin pin) {
        return new Outcome.Refused<>(Problems.detail(
                HttpStatus.FORBIDDEN,
                "PIN_OF_ANOTHER",
                "caseId",
                "This was settled by " + pin.pinnedBy() + ".",
                "Have it taken back by who settled it, or by a supervisor."));
    }
}
