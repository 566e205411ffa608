package io.greenlane.riskscoring.routing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Goes on with declarations that had to wait, as soon as what they waited for is there. */
class Resumption {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);
    private static final int BATCH = 500;

    private final Routing routing;
    private final WaitingDeclarations waiting;
    private final TransactionOperations transaction;
    private final DecisionMeters meters;

    Resumption(Routing routing, RoutingTables tables, TransactionOperations transaction, DecisionMeters meters) {
        this.routing = routing;
        this.waiting = tables.waiting();
        this.transaction = transaction;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${greenlane.resumption:2s}")
    void resume() {
        if (waiting.count() > 0) {
            transaction.executeWithoutResult(status -> waiting.forgetSuperseded());
            int decided = resumeAll();
            if (decided > 0) {
                log.info("{} declarations that had to wait were decided", decided);
            }
        }
        meters.waiting(waiting.count());
    }

    private int resumeAll() {
        int all = 0;
        for (int some = BATCH; some == BATCH; all += some) {
            Integer decided = transaction.execute(status -> routing.resume(BATCH));
            some = decided == null ? 0 : decided;
        }
        return all;
    }
}
