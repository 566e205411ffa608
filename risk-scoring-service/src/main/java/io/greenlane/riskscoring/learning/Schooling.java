package io.greenlane.riskscoring.learning;

import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskscoring.model.Experience;
import io.greenlane.riskscoring.routing.Hindsight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Trains models in the background, one at a time. */
class Schooling {

    private static final Logger log = LoggerFactory.getLogger(Schooling.class);

    /** A training that has told nothing for so long is over: six heartbeats, which no pause of a healthy service takes. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(1);

    private final ModelEntries entries;
    private final Hindsight hindsight;
    private final TransactionOperations ownTransaction;
    private final InstantSource clock;
    private final Executor background;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /** @param ownTransaction commits by itself whatever is open */
    Schooling(
            ModelEntries entries,
            Hindsight hindsight,
            TransactionOperations ownTransaction,
            InstantSource clock,
            Executor background) {
        this.entries = entries;
        this.hindsight = hindsight;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
        this.background = background;
    }

    /** It counts as running from now on, also while it waits for its turn. */
    void start(UUID id, int declarations) {
        running.add(id);
        try {
            background.execute(() -> run(id, declarations));
        } catch (RejectedExecutionException closing) {
            running.remove(id);
            throw closing;
        }
    }

    /** Tells of the trainings that run here, and ends those that nothing was heard of, here or at another instance. */
    @Scheduled(fixedDelayString = "${greenlane.training-heartbeat:10s}")
    void beat() {
        Instant now = clock.instant();
        if (!running.isEmpty()) {
            entries.alive(running, now);
        }
        int ended = entries.endDead(now.minus(DEAD_AFTER));
        if (ended > 0) {
            log.warn("{} training(s) ended, of which nothing was heard for {}", ended, DEAD_AFTER);
        }
    }

    private void run(UUID id, int declarations) {
        try {
            Experience experience = new Experience();
            hindsight.read(
                    LocalDate.EPOCH,
                    declarations,
                    each -> experience.add(each.consignment(), each.day(), each::missingPapers, each.label()),
                    read -> tell(id, read, declarations));
            Experience.Learnt learnt = experience.learn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (entries.learnt(id, learnt)) {
                log.info(
                        "Model {} learnt from {} declarations",
                        learnt.version(),
                        learnt.training().declarations());
            } else {
                log.warn("The training of model {} came to its end after it was declared over; it is not taken", id);
            }
        } catch (RefusedTableException refused) {
            entries.failed(id, refused.code() + ": " + refused.getMessage());
        } catch (OutOfMemoryError tooMuch) {
            log.error("The training of model {} took more memory than there is", id, tooMuch);
            entries.failed(
                    id, "OUT_OF_MEMORY: It took more memory than the service has; learn from fewer declarations.");
        } catch (RuntimeException | Error failed) {
            log.error("The training of model {} failed; it can be started again", id, failed);
            entries.failed(id, "The training failed by a defect; the log of the service tells which.");
        } finally {
            running.remove(id);
        }
    }

    /** At once, although the reading of the past is a transaction of its own until its end. */
    private void tell(UUID id, long read, long total) {
        ownTransaction.executeWithoutResult(status -> entries.progress(id, read, total, clock.instant()));
    }
}
