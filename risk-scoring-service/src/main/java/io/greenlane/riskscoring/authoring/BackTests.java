package io.greenlane.riskscoring.authoring;

import io.greenlane.riskscoring.background.LongWork;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.criteria.Criterion;
import io.greenlane.riskscoring.routing.BackTest;
import io.greenlane.riskscoring.routing.BackTested;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Tests criteria on the past in the background, one at a time. */
class BackTests {

    private static final Logger log = LoggerFactory.getLogger(BackTests.class);

    private final CriteriaProposals proposals;
    private final Criteria criteria;
    private final BackTest backTest;
    private final TransactionOperations ownTransaction;
    private final InstantSource clock;
    private final LongWork work;

    /** @param ownTransaction commits by itself whatever is open */
    BackTests(
            CriteriaProposals proposals,
            Criteria criteria,
            BackTest backTest,
            TransactionOperations ownTransaction,
            InstantSource clock,
            Executor background) {
        this.proposals = proposals;
        this.criteria = criteria;
        this.backTest = backTest;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
        this.work = new LongWork("back-test", proposals, clock, background);
    }

    void start(UUID id, Criterion criterion, int declarations) {
        work.start(id, () -> run(id, criterion, declarations));
    }

    @Scheduled(fixedDelayString = "${greenlane.backtest-heartbeat:10s}")
    void beat() {
        work.beat();
    }

    private void run(UUID id, Criterion criterion, int declarations) {
        BackTested result = null;
        try {
            long[] total = {0};
            result = backTest.run(
                    criterion,
                    criteria.edition().sets(),
                    declarations,
                    all -> {
                        total[0] = all;
                        tell(id, 0, all);
                    },
                    done -> tell(id, done, total[0]));
        } catch (RuntimeException failed) {
            log.error("The back-test of {} failed; it can be started again", id, failed);
        } finally {
            proposals.finished(id, result);
        }
    }

    /** At once, although the streams that read the past are in transactions of their own until their end. */
    private void tell(UUID id, long done, long total) {
        ownTransaction.executeWithoutResult(status -> proposals.progress(id, done, total, clock.instant()));
    }
}
