package io.greenlane.inspection.finding;

import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Outcome.Fresh;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Outcome.OtherRequest;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Outcome.Replay;
import io.greenlane.chassis.idempotency.RequestKeys;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.InspectionCase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** One finding at a time for each case, and one for each key: what is sent again after a lost answer is recorded once. */
@Component
class FindingDesk {

    private final TransactionOperations transaction;
    private final Cases cases;
    private final Findings findings;
    private final Recording recording;
    private final IdempotencyKeys keys;
    private final Identifiers identifiers;

    // Six: the case, what was found in it, and what makes a request happen once.
    FindingDesk(
            TransactionOperations transaction,
            Cases cases,
            Findings findings,
            Recording recording,
            IdempotencyKeys keys,
            Identifiers identifiers) {
        this.transaction = transaction;
        this.cases = cases;
        this.findings = findings;
        this.recording = recording;
        this.keys = keys;
        this.identifiers = identifiers;
    }

    /** A refused finding leaves nothing behind, not even its key. */
    Outcome<Finding> record(UUID caseId, FindingRequest request, @Nullable String key, Caller officer) {
        RequestKeys.refuseMalformed(key);
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Finding> outcome = switch (CaseAccess.to(caseId, cases.lock(caseId), officer)) {
                case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
                case CaseAccess.Allowed(InspectionCase examined) -> once(examined, request, key, officer);
            };
            if (!(outcome instanceof Outcome.Done<Finding>)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** The first answer is given again also after the case was concluded or passed on. */
    private Outcome<Finding> once(
            InspectionCase examined, FindingRequest request, @Nullable String key, Caller officer) {
        UUID id = identifiers.next();
        List<Finding> known = findings.ofCase(examined.caseId());
        return switch (claim(examined, request, key, officer, id)) {
            case Fresh _ ->
                switch (CaseAccess.ofHolder(examined.caseId(), Optional.of(examined), officer)) {
                    case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
                    case CaseAccess.Allowed(InspectionCase held) -> recording.record(id, held, known, request, officer);
                };
            case Replay(String first) ->
                Outcome.of(
                        known.stream()
                                .filter(finding ->
                                        finding.findingId().toString().equals(first))
                                .findFirst(),
                        "There is no finding " + first + ".");
            case OtherRequest _ -> new Outcome.Refused<>(RequestKeys.reuse());
        };
    }

    private IdempotencyKeys.Outcome claim(
            InspectionCase examined, FindingRequest request, @Nullable String key, Caller officer, UUID id) {
        if (key == null) {
            return new Fresh();
        }
        byte[] content =
                (examined.caseId() + EventJson.mapper().writeValueAsString(request)).getBytes(StandardCharsets.UTF_8);
        return keys.claim(List.of(new IdempotencyKeys.Claim(
                        officer.subject(), key, IdempotencyKeys.fingerprint(content), id.toString())))
                .getFirst();
    }
}
