package io.greenlane.riskscoring.learning;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Outcome.Conflict;
import io.greenlane.chassis.security.Caller;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskscoring.background.LongWork;
import io.greenlane.riskscoring.learning.ModelEntry.State;
import io.greenlane.riskscoring.model.Models;
import io.greenlane.riskscoring.model.RiskModel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a model from its training into force, and out of it: proposed by one, promoted by another. */
class ModelDesk {

    private static final Set<State> MAY_BE_PROPOSED = Set.of(State.CHALLENGER, State.RETIRED, State.SUSPENDED);
    private static final Set<State> MAY_BE_WITHDRAWN = Set.of(State.CHALLENGER, State.PROPOSED, State.SUSPENDED);

    private final ModelEntries entries;
    private final Models models;
    private final Schooling schooling;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Identifiers identifiers;
    private final InstantSource clock;

    // Seven: a memory, what is in force, the training, the trail, and three tools.
    ModelDesk(
            ModelEntries entries,
            Models models,
            Schooling schooling,
            AuditTrail trail,
            TransactionOperations transaction,
            Identifiers identifiers,
            InstantSource clock) {
        this.entries = entries;
        this.models = models;
        this.schooling = schooling;
        this.trail = trail;
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Starts a training in the background; its progress and its result are read with the model.
     *
     * @param declarations how many of the newest to learn from
     */
    Outcome<ModelEntry> train(int declarations, Caller by) {
        UUID id = identifiers.next();
        Instant now = now();
        boolean started = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean mine = entries.start(id, Models.NAME, by.subject(), now, now.minus(LongWork.DEAD_AFTER));
            if (mine) {
                record("MODEL_TRAINED", id, by);
            }
            return mine;
        }));
        if (!started) {
            return new Conflict<>("TRAINING_RUNNING", "", "A model is being trained already.", "Wait for its end.");
        }
        schooling.start(id, declarations);
        return found(id);
    }

    Outcome<ModelEntry> propose(UUID id, String why, Caller by) {
        return locked(id, entry -> {
            if (!MAY_BE_PROPOSED.contains(entry.state())) {
                return elsewhere(entry);
            }
            entries.proposed(id, by.subject(), why);
            record("MODEL_PROPOSED", id, by);
            return found(id);
        });
    }

    /** Puts it in force at once; whoever was champion retires. */
    Outcome<ModelEntry> approve(UUID id, Caller by) {
        Outcome<ModelEntry> outcome = locked(id, entry -> {
            if (entry.state() != State.PROPOSED) {
                return elsewhere(entry);
            }
            if (by.subject().equals(entry.proposedBy()) || by.subject().equals(entry.trainedBy())) {
                return new Conflict<>(
                        "SAME_PERSON",
                        "id",
                        "Who trained or proposed a model cannot put it in force.",
                        "Ask somebody else to approve it.");
            }
            Optional<String> unusable = whyUnusable(entry);
            if (unusable.isPresent()) {
                return new Conflict<>(
                        "MODEL_UNUSABLE", "id", unusable.get(), "Train a model anew; the one in force stays.");
            }
            entries.retireChampion(entry.name());
            entries.decided(id, State.CHAMPION, by.subject(), now(), null);
            record("MODEL_PROMOTED", id, by);
            return found(id);
        });
        models.refresh();
        return outcome;
    }

    private Optional<String> whyUnusable(ModelEntry entry) {
        try {
            RiskModel.read(Objects.requireNonNull(entry.version()), entries.textOf(entry.id()));
            return Optional.empty();
        } catch (RefusedTableException unusable) {
            return Optional.of(String.valueOf(unusable.getMessage()));
        }
    }

    /** Back among the challengers. */
    Outcome<ModelEntry> reject(UUID id, String reason, Caller by) {
        return locked(id, entry -> {
            if (entry.state() != State.PROPOSED) {
                return elsewhere(entry);
            }
            entries.decided(id, State.CHALLENGER, by.subject(), now(), reason);
            record("MODEL_REJECTED", id, by);
            return found(id);
        });
    }

    /** Out of force at once, by one person: what follows is stricter, never laxer. */
    Outcome<ModelEntry> suspend(UUID id, String reason, Caller by) {
        Outcome<ModelEntry> outcome = locked(id, entry -> {
            if (entry.state() != State.CHAMPION) {
                return elsewhere(entry);
            }
            entries.decided(id, State.SUSPENDED, by.subject(), now(), reason);
            record("MODEL_SUSPENDED", id, by);
            return found(id);
        });
        models.refresh();
        return outcome;
    }

    Outcome<ModelEntry> withdraw(UUID id, Caller by) {
        return locked(id, entry -> {
            if (!MAY_BE_WITHDRAWN.contains(entry.state())) {
                return elsewhere(entry);
            }
            entries.decided(id, State.WITHDRAWN, by.subject(), now(), null);
            record("MODEL_WITHDRAWN", id, by);
            return found(id);
        });
    }

    private Outcome<ModelEntry> locked(UUID id, Function<ModelEntry, Outcome<ModelEntry>> step) {
        return Objects.requireNonNull(
                transaction.execute(status -> entries.lock(id).map(step).orElseGet(() -> found(id))));
    }

    Outcome<ModelEntry> found(UUID id) {
        return Outcome.of(entries.of(id), "There is no model " + id + ".");
    }

    private static Outcome<ModelEntry> elsewhere(ModelEntry entry) {
        return new Conflict<>(
                "MODEL_ELSEWHERE",
                "id",
                "The model is " + entry.state() + ", so this cannot be done with it.",
                "Read it again: GET /models/" + entry.id() + ".");
    }

    private void record(String action, UUID id, Caller by) {
        trail.record(by, action, List.of(), List.of("models/" + Models.NAME + "/" + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
