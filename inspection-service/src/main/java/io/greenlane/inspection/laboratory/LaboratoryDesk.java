package io.greenlane.inspection.laboratory;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Outcome.Conflict;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.decisionrule.Conformity;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do about laboratories: ask, take samples, hand them on, ask a second one, decide what two mean. */
@Component
class LaboratoryDesk {

    private final Cases cases;
    private final Requests requests;
    private final RequestOpening opening;
    private final Laboratories laboratories;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    // Seven: whatever an officer does here touches a case, a request and a laboratory, and is put on record.
    LaboratoryDesk(
            Cases cases,
            Requests requests,
            RequestOpening opening,
            Laboratories laboratories,
            AuditTrail audit,
            Identifiers identifiers,
            InstantSource clock) {
        this.cases = cases;
        this.requests = requests;
        this.opening = opening;
        this.laboratories = laboratories;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    record RequestWish(
            @Nullable Integer itemNumber, @Nullable String indicator) {}

    /** @param takenBy the officer himself if absent */
    record SampleTaken(
            @Nullable String laboratory,
            @Nullable String sealNumber,
            @Nullable String takenBy,
            @Nullable String takenAt) {}

    record SecondTestWish(
            @Nullable String laboratory, @Nullable String reason) {}

    record DecisionWish(@Nullable String outcome, @Nullable String reason) {}

    /** Asks for what no reading has asked for; what is open already stays the one request. */
    @Transactional
    Outcome<LaboratoryRequest> ask(UUID caseId, RequestWish wish, Caller officer) {
        return held(caseId, officer, inspected -> {
            var flaws = new Flaws();
            List<Integer> items = inspected.decision().items().stream()
                    .map(ControlDecision.Item::itemNumber)
                    .toList();
            int item =
                    flaws.present("itemNumber", "ITEM_NUMBER", wish.itemNumber(), items.getFirst(), "Name the item.");
            if (!items.contains(item)) {
                flaws.add("itemNumber", "ITEM_UNKNOWN", "The case has no item " + item + ".", "Name one it has.");
            }
            String indicator = flaws.line("indicator", "INDICATOR", wish.indicator());
            Optional<LaboratoryRequest> request = opening.request(inspected, item, indicator, officer.subject());
            if (request.isEmpty() && !indicator.isEmpty()) {
                flaws.add(
                        "indicator",
                        "INDICATOR_UNKNOWN",
                        "No limit for this indicator is in force, so no result could be held against one.",
                        "Give the substance that is limited, such as Pb, Cr(VI) or DEHP.");
            }
            if (!flaws.none() || request.isEmpty()) {
                return flaws.told();
            }
            requests.open(List.of(request.get()));
            LaboratoryRequest open = requests.ofCase(caseId).stream()
                    .filter(known ->
                            known.itemNumber() == item && known.indicator().equals(indicator))
                    .findFirst()
                    .orElseThrow();
            record(officer, "LABORATORY_ASKED", open);
            return new Outcome.Done<>(open);
        });
    }

    /** A further sample takes the place of one that is lost or spoilt; all stay on record. */
    @Transactional
    Outcome<LaboratoryRequest> sample(UUID caseId, UUID requestId, int number, SampleTaken taken, Caller officer) {
        return held(
                caseId,
                officer,
                inspected -> of(caseId, requestId, number, (request, test) -> {
                    if (test.state() == TestState.REPORTED) {
                        return new Conflict<>(
                                "TEST_REPORTED",
                                "number",
                                "The laboratory has reported on its sample.",
                                "Ask for a second test by another laboratory.");
                    }
                    var flaws = new Flaws();
                    String laboratory = laboratories.known(
                            taken.laboratory() == null ? test.laboratory() : taken.laboratory(), flaws);
                    request.refuseSameLaboratory(laboratory, number, flaws);
                    String seal = flaws.line("sealNumber", "SEAL_NUMBER", taken.sealNumber());
                    String by = taken.takenBy() == null
                            ? officer.subject()
                            : flaws.line("takenBy", "TAKEN_BY", taken.takenBy());
                    Instant at = flaws.past("takenAt", "TAKEN_AT", taken.takenAt(), now());
                    if (!flaws.none()) {
                        return flaws.told();
                    }
                    var sample = new Sample(identifiers.next(), seal, by, at, officer.subject(), now(), List.of());
                    if (!requests.addSample(test.testId(), sample)) {
                        return new Conflict<>(
                                "SEAL_ALREADY_USED",
                                "sealNumber",
                                "Another sample has the seal " + seal + ".",
                                "Give the number of the seal that closes this sample.");
                    }
                    requests.save(test.sentTo(laboratory));
                    return done(request, officer, "SAMPLE_TAKEN");
                }));
    }

    /** Any officer of the office may have the sample in hand. */
    @Transactional
    Outcome<LaboratoryRequest> handOver(UUID caseId, UUID requestId, int number, HandOver handOver, Caller officer) {
        CaseAccess access = CaseAccess.to(caseId, cases.lock(caseId), officer);
        if (access instanceof CaseAccess.Denied(CaseRefusal why)) {
            return new Outcome.Refused<>(why.problem());
        }
        return of(caseId, requestId, number, (request, test) -> {
            Sample sample = test.sampleOnItsWay();
            if (sample == null) {
                return new Conflict<>(
                        "SAMPLE_NOT_ON_ITS_WAY",
                        "number",
                        "The test is " + test.state() + ", so no sample is on its way.",
                        "Take a sample first; once the laboratory has it, it is the laboratory's to say.");
            }
            var flaws = new Flaws();
            CustodyEntry entry =
                    handOver.entryOf(sample, HandOver.TimeField.HANDED_AT, flaws, officer.subject(), now());
            if (!flaws.none()) {
                return flaws.told();
            }
            requests.append(sample, entry);
            if (!entry.sealIntact()) {
                requests.save(test.spoilt());
            }
            return done(request, officer, "SAMPLE_HANDED_ON");
        });
    }

    /** On behalf of the trader, who has a right to it (WTO TFA 5.3). */
    @Transactional
    Outcome<LaboratoryRequest> secondTest(UUID caseId, UUID requestId, SecondTestWish wish, Caller officer) {
        return held(
                caseId,
                officer,
                inspected -> of(caseId, requestId, 1, (request, first) -> {
                    if (request.test(2).isPresent()) {
                        return new Conflict<>(
                                "SECOND_TEST_ASKED",
                                "requestId",
                                "A second test was asked for already.",
                                "Wait for its result.");
                    }
                    if (first.laboratory() == null) {
                        return new Conflict<>(
                                "FIRST_TEST_NOT_SENT",
                                "requestId",
                                "No laboratory has a first sample yet, so none can be the second.",
                                "Take the first sample.");
                    }
                    if (first.result() != null && first.result().conformity() == Conformity.CONFORM) {
                        return new Conflict<>(
                                "NOTHING_TO_CONTEST",
                                "requestId",
                                "The first laboratory found the goods conform.",
                                "Conclude; a second test is there to contest an adverse result.");
                    }
                    var flaws = new Flaws();
                    String laboratory = laboratories.known(wish.laboratory(), flaws);
                    request.refuseSameLaboratory(laboratory, 2, flaws);
                    String reason = flaws.words("reason", "REASON", wish.reason());
                    if (!flaws.none()) {
                        return flaws.told();
                    }
                    requests.addSecondTest(
                            requestId,
                            LaboratoryTest.second(identifiers.next(), laboratory, officer.subject(), reason, now()));
                    return done(request, officer, "SECOND_TEST_ASKED");
                }));
    }

    /** What results mean that do not speak for themselves. */
    @Transactional
    Outcome<LaboratoryRequest> decide(UUID caseId, UUID requestId, DecisionWish wish, Caller officer) {
        return held(
                caseId,
                officer,
                inspected -> of(caseId, requestId, 1, (request, first) -> {
                    if (request.standing() != Standing.INCONCLUSIVE) {
                        return new Conflict<>(
                                "NOTHING_TO_DECIDE",
                                "requestId",
                                "The request is " + request.standing() + ".",
                                "Decide only what every laboratory has reported on and what does not speak for itself.");
                    }
                    var flaws = new Flaws();
                    boolean conform = Conformity.CONFORM.name().equals(wish.outcome());
                    if (!conform && !Conformity.NOT_CONFORM.name().equals(wish.outcome())) {
                        flaws.add(
                                "outcome",
                                wish.outcome() == null ? "OUTCOME_MISSING" : "OUTCOME_UNKNOWN",
                                wish.outcome() == null ? "There is no outcome." : "There is no such outcome.",
                                "Give CONFORM or NOT_CONFORM.");
                    }
                    String reason = flaws.words("reason", "REASON", wish.reason());
                    if (!flaws.none()) {
                        return flaws.told();
                    }
                    Conformity outcome = conform ? Conformity.CONFORM : Conformity.NOT_CONFORM;
                    requests.append(request, new OfficersDecision(outcome, reason, officer.subject(), now()));
                    return done(request, officer, "LABORATORY_RESULTS_DECIDED");
                }));
    }

    private interface Deed {
        Outcome<LaboratoryRequest> on(LaboratoryRequest request, LaboratoryTest test);
    }

    private Outcome<LaboratoryRequest> held(
            UUID caseId, Caller officer, Function<InspectionCase, Outcome<LaboratoryRequest>> deed) {
        return switch (CaseAccess.ofExaminer(caseId, cases.lock(caseId), officer)) {
            case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
            case CaseAccess.Allowed(InspectionCase inspected) -> deed.apply(inspected);
        };
    }

    private Outcome<LaboratoryRequest> of(UUID caseId, UUID requestId, int number, Deed deed) {
        Optional<LaboratoryRequest> request =
                requests.lock(requestId).filter(known -> known.caseId().equals(caseId));
        Optional<LaboratoryTest> test = request.flatMap(known -> known.test(number));
        return request.isEmpty() || test.isEmpty()
                ? new Outcome.Unknown<>("The case has no such laboratory request or test.")
                : deed.on(request.get(), test.get());
    }

    private Outcome<LaboratoryRequest> done(LaboratoryRequest request, Caller officer, String action) {
        record(officer, action, request);
        return new Outcome.Done<>(requests.lock(request.requestId()).orElseThrow());
    }

    private void record(Caller officer, String action, LaboratoryRequest request) {
        audit.record(
                officer,
                action,
                List.of(request.mrn()),
                List.of(request.requestId().toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
