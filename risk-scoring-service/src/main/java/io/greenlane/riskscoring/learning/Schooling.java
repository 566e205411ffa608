package io.greenlane.riskscoring.learning;

import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskscoring.background.LongWork;
import io.greenlane.riskscoring.model.Experience;
import io.greenlane.riskscoring.routing.Hindsight;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Trains models in the background, one at a time. */
class Schooling {

    private static final Logger log = LoggerFactory.getLogger(Schooling.class);

    private final ModelEntries entries;
    private final Hindsight hindsight;
    private final TransactionOperations ownTransaction;
    private final InstantSource clock;
    private final LongWork work;

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
        this.work = new LongWork("training", entries, clock, background);
    }

    void start(UUID id, int declarations) {
        work.start(id, () -> run(id, declarations));
    }

    @Scheduled(fixedDelayString = "${greenlane.training-heartbeat:10s}")
    void beat() {
        work.beat();
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
        }
    }

    /** At once, although the reading of the past is a transaction of its own until its end. */
    private void tell(UUID id, long read, long total) {
        ownTransaction.executeWithoutResult(status -> entries.progress(id, read, total, clock.instant()));
    }
}
