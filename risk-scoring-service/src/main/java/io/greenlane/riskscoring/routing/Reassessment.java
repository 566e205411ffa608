package io.greenlane.riskscoring.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Decides again what other rules or another profile may change: a few at a time, so that what is lodged now goes first. */
class Reassessment {

    private static final Logger log = LoggerFactory.getLogger(Reassessment.class);

    private static final Duration LATELY = Duration.ofHours(3);

    private final Routing routing;
    private final OpenDecisions open;
    private final WithdrawnExaminations withdrawn;
    private final Rulebooks rulebooks;
    private final TransactionOperations transaction;
    private final DecisionMeters meters;
    private final InstantSource clock;
    private final int atATime;

    /** @param atATime how many declarations are decided again in a turn */
    Reassessment(
            Routing routing,
            RoutingTables tables,
            Rulebooks rulebooks,
            TransactionOperations transaction,
            DecisionMeters meters,
            InstantSource clock,
            int atATime) {
        this.routing = routing;
        this.open = tables.open();
        this.withdrawn = tables.withdrawn();
        this.rulebooks = rulebooks;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
        this.atATime = atATime;
    }

    @Scheduled(fixedDelayString = "${greenlane.reassessment.every:1s}")
    void takeATurn() {
        Instant now = clock.instant();
        Optional<Rulebook> rulebook = rulebooks.inForceAt(now);
        if (rulebook.isEmpty()) {
            return;
        }
        String editions = rulebook.get().editions();
        Integer queued = transaction.execute(status -> open.reassessAllUnder(editions, OpenDecisions.dayOf(now)));
        if (queued != null && queued > 0) {
            log.info("{} declarations are held against the rules {} that are in force now", queued, editions);
        }
        Integer changed = transaction.execute(status -> routing.reassess(open.take(atATime)));
        if (changed != null && changed > 0) {
            log.info("{} declarations were decided otherwise than before", changed);
        }
        meters.reassessments(open.waiting());
    }

    @Scheduled(fixedDelayString = "${greenlane.reassessment.tidy:1h}")
    void tidy() {
        Instant now = clock.instant();
        open.forgetWhatIsLongDue(OpenDecisions.dayOf(now));
        // A declaration that was decided at the very moment of the withdrawal was neither open yet nor did it see it.
        open.reassessSiblingsOf(withdrawn.importersSince(now.minus(LATELY)));
        withdrawn.forget(now);
    }
}
