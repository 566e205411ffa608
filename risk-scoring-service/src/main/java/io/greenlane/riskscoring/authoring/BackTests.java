package io.greenlane.riskscoring.authoring;

import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.criteria.Criterion;
import io.greenlane.riskscoring.routing.BackTest;
import io.greenlane.riskscoring.routing.BackTested;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Tests criteria on the past in the background, one at a time. */
class BackTests {

    private static final Logger log = LoggerFactory.getLogger(BackTests.class);

    /** A test that has told nothing for so long is over: six heartbeats, which no pause of a healthy service takes. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(1);

    private final CriteriaProposals proposals;
    private final Criteria criteria;
    private final BackTest backTest;
    private final TransactionOperations ownTransaction;
    private final InstantSource clock;
    private final Executor background;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

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
        this.background = background;
    }

    /** It counts as running from now on, also while it waits for its turn. */
    void start(UUID id, Criterion criterion, int declarations) {
        running.add(id);
        try {
            background.execute(() -> run(id, criterion, declarations));
        } catch (RejectedExecutionException closing) {
            running.remove(id);
            throw closing;
        }
    }

    /** Tells of the tests that run here, and ends those that nothing was heard of, here or at another instance. */
    @Scheduled(fixedDelayString = "${greenlane.backtest-heartbeat:10s}")
    void beat() {
        Instant now = clock.instant();
        if (!running.isEmpty()) {
            proposals.alive(running, now);
        }
        int ended = proposals.endDead(now.minus(DEAD_AFTER));
        if (ended > 0) {
            log.warn("{} back-test(s) ended, of which nothing was heard for {}", ended, DEAD_AFTER);
        }
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
            running.remove(id);
            proposals.finished(id, result);
        }
    }

    /** At once, although the streams that read the past are in transactions of their own until their end. */
    private void tell(UUID id, long done, long total) {
        ownTransaction.executeWithoutResult(status -> proposals.progress(id, done, total, clock.instant()));
    }
}
