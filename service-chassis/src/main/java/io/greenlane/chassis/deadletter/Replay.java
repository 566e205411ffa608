package io.greenlane.chassis.deadletter;

import io.greenlane.chassis.messaging.DeadLettered;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Redelivery;
import io.greenlane.chassis.outage.Transience;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands a dead letter to its subscription again, each within a savepoint of the decision's transaction: one that fails
 * leaves nothing behind and takes nothing back of those before it.
 */
class Replay {

    private final String service;
    private final Redelivery redelivery;
    private final Outbox outbox;
    private final TransactionOperations savepoint;

    /** @param savepoint nests into the running transaction */
    Replay(String service, Redelivery redelivery, Outbox outbox, TransactionOperations savepoint) {
        this.service = service;
        this.redelivery = redelivery;
        this.outbox = outbox;
        this.savepoint = savepoint;
    }

    /**
     * Why the event failed again, or nothing when it was handled.
     *
     * @throws RuntimeException what passes by itself, such as an outage of the database, and so says nothing of the event
     */
    Optional<String> attempt(DeadLetter letter) {
        try {
            savepoint.executeWithoutResult(status -> redeliver(letter));
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (Transience.isTransient(failure)) {
                throw failure;
            }
            return Optional.of(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        }
    }

    /** Tells that a letter which had only waited has failed by itself; returns the reason as it can be kept. */
    String tellFailed(DeadLetter letter, String reason, Instant at) {
        var failed = new DeadLettered(
                service,
                letter.subscription(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.eventId().toString(),
                letter.type(),
                at,
                reason,
                Base64.getEncoder().encodeToString(letter.payload().getBytes(StandardCharsets.UTF_8)));
        outbox.publish(failed);
        return failed.reason();
    }

    private void redeliver(DeadLetter letter) {
        String body = letter.repairedPayload() == null ? letter.payload() : letter.repairedPayload();
        redelivery.redeliver(
                letter.subscription(),
                letter.eventId(),
                letter.type(),
                letter.occurredAt(),
                letter.key(),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
