package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets no hold wait for ever: what has passed its deadline gets the step that was announced with it. */
@Component
class HoldDeadlines {

    private static final int MOST_AT_ONCE = 200;

    private final TransactionOperations transaction;
    private final Standings standings;
    private final Moves moves;

    HoldDeadlines(TransactionOperations transaction, Standings standings, Moves moves) {
        this.transaction = transaction;
        this.standings = standings;
        this.moves = moves;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${greenlane.holds.looked-at-every:PT1M}")
    void look() {
        int found;
        do {
            found = Objects.requireNonNull(transaction.execute(status -> settle()));
        } while (found == MOST_AT_ONCE);
    }

    private int settle() {
        Instant now = moves.now();
        List<Standing> late = standings.lockLate(now, MOST_AT_ONCE);
        moves.store(late.stream().map(standing -> Lateness.of(standing, now)).toList());
        return late.size();
    }
}
