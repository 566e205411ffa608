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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes an environment authority's audit in, once for each key; it counts when somebody else has confirmed it. */
@Component
class Auditing {

    private final AuditReports reports;
    private final PolicyInForce policies;
    private final IdempotencyKeys keys;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Identifiers identifiers;
    private final InstantSource clock;

    // Eight: the memory, the rules, the key, the trail, and four tools.
    Auditing(
            AuditReports reports,
            PolicyInForce policies,
            IdempotencyKeys keys,
            AuditTrail trail,
            TransactionTemplate transaction,
            JsonMapper json,
            Identifiers identifiers,
            InstantSource clock) {
        this.reports = reports;
        this.policies = policies;
        this.keys = keys;
        this.trail = trail;
        this.transaction = transaction;
        this.json = json;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    AuditOutcome propose(String eori, AuditRequest request, String key, Caller authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BrokenRule> broken =
                AuditCheck.brokenBy(eori, request, policies.on(now).policy(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (!broken.isEmpty()) {
            return new AuditOutcome.Broken(broken);
        }
        AuditReport report = AuditReport.proposed(identifiers.next(), eori, request, authority.subject(), now);
        String fingerprint = IdempotencyKeys.fingerprint(
                (eori + "\n" + json.writeValueAsString(request)).getBytes(StandardCharsets.UTF_8));
        var claim = new Claim(authority.subject(), key, fingerprint, json.writeValueAsString(report));
        return Objects.requireNonNull(transaction.execute(status -> keepOnce(report, claim, authority)));
    }

    private AuditOutcome keepOnce(AuditReport report, Claim claim, Caller authority) {
        return switch (keys.claim(List.of(claim)).getFirst()) {
            case IdempotencyKeys.Outcome.Fresh fresh -> {
                reports.add(report);
                trail.record(authority, "AUDIT_PROPOSED", List.of(), List.of(report.eori()));
                yield new AuditOutcome.Proposed(report);
            }
            case IdempotencyKeys.Outcome.Replay(String first) ->
                new AuditOutcome.Proposed(json.readValue(first, AuditReport.class));
            case IdempotencyKeys.Outcome.OtherRequest other -> new AuditOutcome.KeyReused();
        };
    }
}
