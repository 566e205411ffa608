package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Moves;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets go the containers that came without a manifest and have waited long enough for what nobody declared. */
@Component
class DueReleases {

    private static final int MOST_AT_ONCE = 200;

    private final TransactionOperations transaction;
    private final PortUnits units;
    private final ReleaseDesk desk;
    private final Moves moves;

    DueReleases(TransactionOperations transaction, PortUnits units, ReleaseDesk desk, Moves moves) {
        this.transaction = transaction;
        this.units = units;
        this.desk = desk;
        this.moves = moves;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${greenlane.release.looked-at-every:PT30S}")
    void look() {
        int found;
        do {
            found = Objects.requireNonNull(transaction.execute(status -> settle()));
        } while (found == MOST_AT_ONCE);
    }

    private int settle() {
        List<String> due = units.waitedUntil(moves.now(), MOST_AT_ONCE);
        if (!due.isEmpty()) {
            units.lock(due);
            units.waitNoMore(due);
            desk.settle(new HashSet<>(due), List.of());
        }
        return due.size();
    }
}
