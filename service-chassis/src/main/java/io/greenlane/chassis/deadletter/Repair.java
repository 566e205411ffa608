package io.greenlane.chassis.deadletter;

import io.greenlane.chassis.messaging.Redelivery;
import io.greenlane.chassis.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** One person proposes what to do with a dead letter, another decides; the original body stays as it was. */
class Repair {

    private final DeadLetters deadLetters;
    private final Redelivery redelivery;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Repair(DeadLetters deadLetters, Redelivery redelivery, TransactionOperations transaction, InstantSource clock) {
        this.deadLetters = deadLetters;
        this.redelivery = redelivery;
        this.transaction = transaction;
        this.clock = clock;
    }

    RepairOutcome propose(UUID id, Caller caller, String action, String reason, @Nullable String repairedPayload) {
        return transaction.execute(status -> deadLetters
                .lock(id)
                .map(letter -> {
                    if (!letter.state().equals("FAILED")) {
                        return new RepairOutcome.NotFailed(letter.state());
                    }
                    deadLetters.propose(id, action, reason, repairedPayload, caller.subject(), clock.instant());
                    return done(id);
                })
                .orElseGet(RepairOutcome.Unknown::new));
    }

    RepairOutcome reject(UUID id, Caller caller) {
        return transaction.execute(status -> decidable(id, caller, letter -> {
            deadLetters.rejectProposal(id);
            return done(id);
        }));
    }

    /**
     * Carries the proposal out: the event is handled (or dropped), then those that waited behind it, in order, all in
     * one transaction; a failure among them leaves everything as it was.
     */
    RepairOutcome approve(UUID id, Caller caller) {
        try {
            return transaction.execute(status -> decidable(id, caller, letter -> {
                boolean replay = "REPLAY".equals(letter.proposal());
                if (replay) {
                    redeliver(letter);
                }
                deadLetters.settle(id, replay ? "REPLAYED" : "DISCARDED", caller.subject(), clock.instant());
                for (DeadLetter parked : deadLetters.parkedBehind(letter)) {
                    redeliver(parked);
                    deadLetters.settle(parked.id(), "REPLAYED", caller.subject(), clock.instant());
                }
                return done(id);
            }));
        } catch (RuntimeException failure) {
            return new RepairOutcome.FailedAgain(String.valueOf(failure.getMessage()));
        }
    }

    private RepairOutcome decidable(
            UUID id, Caller caller, java.util.function.Function<DeadLetter, RepairOutcome> decision) {
        return deadLetters
                .lock(id)
                .map(letter -> {
                    if (!letter.state().equals("FAILED")) {
                        return new RepairOutcome.NotFailed(letter.state());
                    }
                    if (letter.proposal() == null) {
                        return new RepairOutcome.NothingProposed();
                    }
                    if (caller.subject().equals(letter.proposedBy())) {
                        return new RepairOutcome.SamePerson();
                    }
                    return decision.apply(letter);
                })
                .orElseGet(RepairOutcome.Unknown::new);
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

    private RepairOutcome done(UUID id) {
        return deadLetters.find(id).<RepairOutcome>map(RepairOutcome.Done::new).orElseGet(RepairOutcome.Unknown::new);
    }
}
