package io.greenlane.inspection.laboratory;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Outcome.Conflict;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.decisionrule.DecisionRules;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a laboratory does: receive a sample and report what it found. It sees its own tests and no other's. */
@Component
class Analysis {

    private final Requests requests;
    private final DecisionRules rules;
    private final AuditTrail audit;
    private final InstantSource clock;

    Analysis(Requests requests, DecisionRules rules, AuditTrail audit, InstantSource clock) {
        this.requests = requests;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    record Receipt(
            @Nullable String handedFrom,
            @Nullable String receivedAt,
            @Nullable Boolean sealIntact,
            @Nullable String note) {}

    @Transactional
    Outcome<LaboratoryTestView> read(UUID testId, Caller caller) {
        return mine(testId, requests.ofTest(testId), caller, (request, test) -> {
            record(caller, "LABORATORY_TEST_READ", request, test);
            return new Outcome.Done<>(LaboratoryTestView.of(request, test));
        });
    }

    /** A broken seal makes the sample worthless: it is on record, and the office takes another. */
    @Transactional
    Outcome<LaboratoryTestView> receive(UUID testId, Receipt receipt, Caller caller) {
        return mine(testId, requests.lockOfTest(testId), caller, (request, test) -> {
            Sample sample = test.sampleOnItsWay();
            if (sample == null) {
                return new Conflict<>(
                        "SAMPLE_NOT_ON_ITS_WAY",
                        "testId",
                        "The test is " + test.state() + ", so no sample is on its way.",
                        "Receive a sample once, after the office has sent it.");
            }
            var flaws = new Flaws();
            CustodyEntry entry = new HandOver(
                            receipt.handedFrom(),
                            test.laboratory(),
                            receipt.receivedAt(),
                            receipt.sealIntact(),
                            receipt.note())
                    .entryOf(sample, HandOver.TimeField.RECEIVED_AT, flaws, caller.subject(), now());
            if (!flaws.none()) {
                return flaws.told();
            }
            requests.append(sample, entry);
            requests.save(test.received(entry.sealIntact()));
            return done(request, test, "SAMPLE_RECEIVED", caller);
        });
    }

    /** The same report again is the first one; any other is refused. */
    @Transactional
    Outcome<LaboratoryTestView> report(UUID testId, ResultReport report, Caller caller) {
        return mine(testId, requests.lockOfTest(testId), caller, (request, test) -> {
            var flaws = new Flaws();
            LaboratoryResult result =
                    report.judged(request, rules.forLaboratories(request.edition()), flaws, caller.subject(), now());
            if (!flaws.none()) {
                return flaws.told();
            }
            LaboratoryResult before = test.result();
            if (before != null) {
                return before.saysTheSameAs(result)
                        ? new Outcome.Done<>(LaboratoryTestView.of(request, test))
                        : new Conflict<>(
                                "RESULT_ALREADY_REPORTED",
                                "testId",
                                "Another result was reported at " + before.reportedAt() + ".",
                                "Tell the office, which may ask for a second test.");
            }
            if (test.state() != TestState.RECEIVED) {
                return new Conflict<>(
                        "SAMPLE_NOT_RECEIVED",
                        "testId",
                        "The test is " + test.state() + ", so the laboratory has no sample.",
                        "Say first that the sample was received, and from whom.");
            }
            requests.save(test.reported(result));
            return done(request, test, "LABORATORY_RESULT_REPORTED", caller);
        });
    }

    private interface Deed {
        Outcome<LaboratoryTestView> on(LaboratoryRequest request, LaboratoryTest test);
    }

    /** What is another laboratory's does not exist. */
    private static Outcome<LaboratoryTestView> mine(
            UUID testId, Optional<LaboratoryRequest> found, Caller caller, Deed deed) {
        String own = caller.laboratory();
        Optional<LaboratoryTest> test = found.flatMap(request -> request.test(testId))
                .filter(known -> own != null && own.equals(known.laboratory()));
        return found.isEmpty() || test.isEmpty()
                ? new Outcome.Unknown<>("There is no test " + testId + ".")
                : deed.on(found.get(), test.get());
    }

    private Outcome<LaboratoryTestView> done(
            LaboratoryRequest request, LaboratoryTest test, String action, Caller caller) {
        record(caller, action, request, test);
        LaboratoryRequest now = requests.lock(request.requestId()).orElseThrow();
        return new Outcome.Done<>(
                LaboratoryTestView.of(now, now.test(test.testId()).orElseThrow()));
    }

    private void record(Caller caller, String action, LaboratoryRequest request, LaboratoryTest test) {
        audit.record(
                caller, action, List.of(request.mrn()), List.of(test.testId().toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
