package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Claim;
import io.greenlane.chassis.identifier.Identifiers;
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
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An environment authority's audit becomes a fact. */
@Component
class Auditing {

    private final Facts facts;
    private final Assessment assessment;
    private final ProfileReading reading;
    private final ProfilePolicy policy;
    private final IdempotencyKeys keys;
    private final AuditTrail trail;
    private final Identifiers identifiers;
    private final InstantSource clock;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    // Many collaborators: the fact and what is made of it, the key, the trail, and what comes from outside.
    Auditing(
            Facts facts,
            Assessment assessment,
            ProfileReading reading,
            ProfilePolicy policy,
            IdempotencyKeys keys,
            AuditTrail trail,
            Identifiers identifiers,
            InstantSource clock,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.assessment = assessment;
        this.reading = reading;
        this.policy = policy;
        this.keys = keys;
        this.trail = trail;
        this.identifiers = identifiers;
        this.clock = clock;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    AuditOutcome record(String eori, AuditRequest request, String key, Caller authority) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<BrokenRule> broken = AuditCheck.brokenBy(eori, request, policy, today);
        if (!broken.isEmpty()) {
            return new AuditOutcome.Broken(broken);
        }
        return Objects.requireNonNull(transaction.execute(status -> recordOnce(eori, request, key, authority, status)));
    }

    /** The answer is part of what a key stands for, so the key is claimed last; a key that is taken undoes the rest. */
    private AuditOutcome recordOnce(
            String eori, AuditRequest request, String key, Caller authority, TransactionStatus status) {
        count(eori, fact(request), request, authority);
        String answer = json.writeValueAsString(reading.of(eori));
        String fingerprint = IdempotencyKeys.fingerprint(
                (eori + "\n" + json.writeValueAsString(request)).getBytes(StandardCharsets.UTF_8));
        return switch (keys.claim(List.of(new Claim(authority.subject(), key, fingerprint, answer)))
                .getFirst()) {
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

    private void count(String eori, Fact.Audit audit, AuditRequest request, Caller authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        facts.add(eori, audit, authority.subject(), request.note());
        var fresh = new TreeMap<String, List<Fact>>();
        fresh.put(eori, List.of(audit));
        assessment.assess(fresh, now);
        trail.record(authority, "AUDIT_RECORDED", List.of());
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
