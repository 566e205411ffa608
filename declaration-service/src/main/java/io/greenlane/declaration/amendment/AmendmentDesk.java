package io.greenlane.declaration.amendment;

import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Claim;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.security.Caller;
import io.greenlane.declaration.amendment.AmendmentOutcome.Done;
import io.greenlane.declaration.amendment.AmendmentOutcome.KeyReused;
import io.greenlane.declaration.amendment.AmendmentOutcome.VersionChanged;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.declaration.tracking.Declarations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What every change by a trader has in common: one transaction, the right trader, the right version, once per key. */
@Component
class AmendmentDesk {

    private final TransactionOperations transaction;
    private final Standings standings;
    private final IdempotencyKeys keys;
    private final Versions versions;

    AmendmentDesk(TransactionOperations transaction, Standings standings, IdempotencyKeys keys, Versions versions) {
        this.transaction = transaction;
        this.standings = standings;
        this.keys = keys;
        this.versions = versions;
    }

    /**
     * What comes with a request.
     *
     * @param version the version the trader has seen, where he says so
     */
    record Envelope(
            String mrn,
            Caller caller,
            @Nullable String idempotencyKey,
            @Nullable Integer version) {}

    /** Runs a change on the locked declaration; what it refuses leaves nothing behind, not even the key. */
    AmendmentOutcome change(Envelope envelope, Object body, Function<Standing, AmendmentOutcome> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            AmendmentOutcome outcome = once(envelope, body, change);
            if (!(outcome instanceof Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private AmendmentOutcome once(Envelope envelope, Object body, Function<Standing, AmendmentOutcome> change) {
        Standing standing = standings.lock(Set.of(envelope.mrn())).get(envelope.mrn());
        if (standing == null || !Declarations.maySee(standing, envelope.caller())) {
            throw Declarations.unknown();
        }
        // Whoever may read everything, and trades too, still changes only what is his own.
        if (!standing.filing().concerns(envelope.caller().eori())) {
            throw Declarations.notYours();
        }
        String key = envelope.idempotencyKey();
        if (key != null) {
            switch (keys.claim(List.of(claim(envelope, key, body))).getFirst()) {
                case IdempotencyKeys.Outcome.Fresh fresh -> {}
                case IdempotencyKeys.Outcome.Replay replay -> {
                    return new Done(standing, versions.content(standing));
                }
                case IdempotencyKeys.Outcome.OtherRequest other -> {
                    return new KeyReused();
                }
            }
        }
        if (envelope.version() != null && envelope.version() != standing.version()) {
            return new VersionChanged(standing.version());
        }
        return change.apply(standing);
    }

    private static Claim claim(Envelope envelope, String key, Object body) {
        String request = envelope.mrn() + " " + body.getClass().getSimpleName() + " "
                + EventJson.mapper().writeValueAsString(body);
        return new Claim(
                envelope.caller().subject(),
                key,
                IdempotencyKeys.fingerprint(request.getBytes(StandardCharsets.UTF_8)),
                envelope.mrn());
    }
}
