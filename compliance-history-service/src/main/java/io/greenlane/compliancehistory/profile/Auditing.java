package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Claim;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes an environment authority's audit in, once for each key. */
@Component
class Auditing {

    private final AuditRecording recording;
    private final ProfilePolicy policy;
    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final InstantSource clock;

    // Six: the deed, the rules, the key, and three tools.
    Auditing(
            AuditRecording recording,
            ProfilePolicy policy,
            IdempotencyKeys keys,
            TransactionTemplate transaction,
            JsonMapper json,
            InstantSource clock) {
        this.recording = recording;
        this.policy = policy;
        this.keys = keys;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    AuditOutcome record(String eori, AuditRequest request, String key, Caller authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BrokenRule> broken = AuditCheck.brokenBy(eori, request, policy, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (!broken.isEmpty()) {
            return new AuditOutcome.Broken(broken);
        }
        return Objects.requireNonNull(
                transaction.execute(status -> recordOnce(eori, request, key, authority, now, status)));
    }

    /** The answer is part of what a key stands for, so the key is claimed last; a key that is taken undoes the rest. */
    private AuditOutcome recordOnce(
            String eori, AuditRequest request, String key, Caller authority, Instant now, TransactionStatus status) {
        String answer = json.writeValueAsString(recording.record(eori, request, authority, now));
        String fingerprint = IdempotencyKeys.fingerprint(
                (eori + "\n" + json.writeValueAsString(request)).getBytes(StandardCharsets.UTF_8));
        var claim = new Claim(authority.subject(), key, fingerprint, answer);
        return switch (keys.claim(List.of(claim)).getFirst()) {
            case IdempotencyKeys.Outcome.Fresh fresh -> new AuditOutcome.Recorded(answer);
            case IdempotencyKeys.Outcome.Replay(String first) -> {
                status.setRollbackOnly();
                yield new AuditOutcome.Recorded(first);
            }
            case IdempotencyKeys.Outcome.OtherRequest other -> {
                status.setRollbackOnly();
                yield new AuditOutcome.KeyReused();
            }
        };
    }
}
