package io.greenlane.riskscoring.routing;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Goes on with declarations that had to wait, as soon as what they waited for is there. */
class Resumption {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);
    private static final int BATCH = 500;

    private final Routing routing;
    private final WaitingDeclarations waiting;
    private final Rulebooks rulebooks;
    private final TransactionOperations transaction;
    private final DecisionMeters meters;
    private final InstantSource clock;
    private Set<Rulebooks.Part> missing = Set.of();
    private boolean started;

    Resumption(
            Routing routing,
            RoutingTables tables,
            Rulebooks rulebooks,
            TransactionOperations transaction,
            DecisionMeters meters,
            InstantSource clock) {
        this.routing = routing;
        this.waiting = tables.waiting();
        this.rulebooks = rulebooks;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${greenlane.resumption:2s}")
    synchronized void resume() {
        if (!started) {
            transaction.executeWithoutResult(status -> waiting.takeUpWhatWasSetAside());
            started = true;
        }
        tellWhatIsMissing();
        if (waiting.isEmpty()) {
            meters.waiting(0, 0);
            return;
        }
        int decided = missing.isEmpty() ? resumeAll() : 0;
        if (decided > 0) {
            log.info("{} declarations that had to wait were decided", decided);
        }
        transaction.executeWithoutResult(status -> waiting.forgetSuperseded());
        WaitingDeclarations.Size size = waiting.size();
        meters.waiting(size.all(), size.aside());
    }

    /** Nothing turns green meanwhile, and whoever is on duty learns why nothing is decided at all. */
    private void tellWhatIsMissing() {
        Set<Rulebooks.Part> now = rulebooks.missingAt(clock.instant());
        meters.missing(now);
        meters.modelMissing(rulebooks.isModelMissingAt(clock.instant()));
        if (!now.equals(missing)) {
            if (now.isEmpty()) {
                log.info("Measures, risk rules and policy are there: declarations are decided");
            } else {
                log.error("Nothing is decided, and declarations wait, while these are missing for today: {}", now);
            }
            missing = now;
        }
    }

    private int resumeAll() {
        int decided = 0;
        String after = "";
        List<String> due = waiting.due(after, BATCH);
        while (!due.isEmpty()) {
            decided += resume(due);
            after = due.getLast();
            due = due.size() < BATCH ? List.of() : waiting.due(after, BATCH);
        }
        return decided;
    }

    private int resume(List<String> due) {
        try {
            return decide(due);
        } catch (RuntimeException failure) {
            if (passes(failure)) {
                throw failure;
            }
            return due.stream().mapToInt(this::resumeAlone).sum();
        }
    }

    private int resumeAlone(String mrn) {
        try {
            return decide(List.of(mrn));
        } catch (RuntimeException failure) {
            if (passes(failure)) {
                throw failure;
            }
            log.error("{} cannot be decided and is set aside, undecided, until the next start", mrn, failure);
            transaction.executeWithoutResult(status -> waiting.setAside(mrn, failure.toString()));
            return 0;
        }
    }

    private int decide(List<String> mrns) {
        Integer decided = transaction.execute(status -> routing.resume(mrns));
        return decided == null ? 0 : decided;
    }

    /** An outage says nothing about the declaration. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }
}
