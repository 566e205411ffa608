package io.greenlane.chassis.deadletter;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.DeadLetterCount;
import io.greenlane.chassis.security.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** One person proposes what to do with a dead letter, another decides; the original body stays as it was. */
class Repair {

    private final DeadLetters deadLetters;
    private final Replay replay;
    private final AuditTrail audit;
    private final DeadLetterCount count;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Repair(
            DeadLetters deadLetters,
            Replay replay,
            AuditTrail audit,
            DeadLetterCount count,
            TransactionOperations transaction,
            InstantSource clock) {
        this.deadLetters = deadLetters;
        this.replay = replay;
        this.audit = audit;
        this.count = count;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who proposed may think better of it; another's proposal is decided on before there can be a new one. */
    RepairOutcome propose(UUID id, Caller caller, String action, String reason, @Nullable String repairedPayload) {
        return transaction.execute(status -> failed(id, letter -> {
            if (letter.proposedBy() != null && !letter.proposedBy().equals(caller.subject())) {
                return new RepairOutcome.ProposalStands(letter.proposedBy());
            }
            deadLetters.propose(id, action, reason, repairedPayload, caller.subject(), now());
            return done(letter, caller, "DEAD_LETTER_REPAIR_PROPOSED");
        }));
    }

    /** @param proposedAt names the proposal that the caller has read and decides on */
    RepairOutcome reject(UUID id, Instant proposedAt, Caller caller) {
        return transaction.execute(status -> decidable(id, proposedAt, caller, letter -> {
            deadLetters.rejectProposal(id);
            return done(letter, caller, "DEAD_LETTER_REJECTED");
        }));
    }

    /**
     * Carries the proposal out: the event is handled (or dropped), then those that waited behind it, in order. If the
     * event fails again, everything stays as it was; if one that waited fails, it becomes a dead letter of its own and
     * the rest goes on waiting behind it.
     *
     * @param proposedAt names the proposal that the caller has read and decides on
     */
    RepairOutcome approve(UUID id, Instant proposedAt, Caller caller) {
        return transaction.execute(status -> decidable(id, proposedAt, caller, letter -> {
            boolean replayed = "REPLAY".equals(letter.proposal());
            Optional<String> failure = replayed ? replay.attempt(letter) : Optional.empty();
            if (failure.isPresent()) {
                return new RepairOutcome.FailedAgain(failure.get());
            }
            deadLetters.settle(List.of(id), replayed ? "REPLAYED" : "DISCARDED", caller.subject(), now());
            letFollow(letter, caller);
            count.changed();
            return done(letter, caller, "DEAD_LETTER_APPROVED");
        }));
    }

    private void letFollow(DeadLetter settled, Caller caller) {
        List<UUID> handled = new ArrayList<>();
        for (DeadLetter parked : deadLetters.parkedBehind(settled)) {
            Optional<String> failure = replay.attempt(parked);
            if (failure.isPresent()) {
                deadLetters.fail(parked.id(), replay.tellFailed(parked, failure.get(), now()), now());
                break;
            }
            handled.add(parked.id());
        }
        deadLetters.settle(handled, "REPLAYED", caller.subject(), now());
    }

    private RepairOutcome decidable(
            UUID id, Instant proposedAt, Caller caller, Function<DeadLetter, RepairOutcome> decision) {
        return failed(id, letter -> {
            if (letter.proposal() == null) {
                return new RepairOutcome.NothingProposed();
            }
            if (!proposedAt.equals(letter.proposedAt())) {
                return new RepairOutcome.OtherProposal();
            }
            if (caller.subject().equals(letter.proposedBy())) {
                return new RepairOutcome.SamePerson();
            }
            return decision.apply(letter);
        });
    }

    private RepairOutcome failed(UUID id, Function<DeadLetter, RepairOutcome> deed) {
        return deadLetters
                .lock(id)
                .map(letter -> letter.state().equals("FAILED")
                        ? deed.apply(letter)
                        : new RepairOutcome.NotFailed(letter.state()))
                .orElseGet(RepairOutcome.Unknown::new);
    }

    private RepairOutcome done(DeadLetter letter, Caller caller, String action) {
        audit.record(caller, action, List.of(), letter.subjects());
        return deadLetters
                .find(letter.id())
                .<RepairOutcome>map(RepairOutcome.Done::new)
                .orElseGet(RepairOutcome.Unknown::new);
    }

    /** As PostgreSQL keeps it, so that a proposal is known by the time its reader was told. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
