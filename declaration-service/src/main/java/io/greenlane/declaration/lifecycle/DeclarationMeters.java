package io.greenlane.declaration.lifecycle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Declarations by the status they came to, and the time from lodgement to the first decision. Counted after the commit: a
 * batch that is rolled back comes again.
 */
@Component
public class DeclarationMeters {

    private final Map<Status, Counter> byStatus = new EnumMap<>(Status.class);
    private final Timer settled;
    private final InstantSource clock;

    DeclarationMeters(MeterRegistry meters, InstantSource clock) {
        for (Status status : Status.values()) {
            byStatus.put(status, meters.counter("greenlane.declarations", "status", status.name()));
        }
        this.settled = Timer.builder("greenlane.declaration.settled")
                .description("From lodgement to the first decision that was applied")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        this.clock = clock;
    }

    public void lodgedAfterCommit(int declarations) {
        if (declarations == 0) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(Status.LODGED, declarations);
            }
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void moved(StatusesMoved moved) {
        for (NextStep step : moved.steps()) {
            if (step.movedStatus()) {
                count(step.after().status(), 1);
            }
            if (step.before().decision().version() == 0
                    && step.after().decision().version() > 0) {
                settled.record(Duration.between(step.after().filing().lodgedAt(), clock.instant()));
            }
        }
    }

    private void count(Status status, int declarations) {
        Counter counter = byStatus.get(status);
        if (counter != null) {
            counter.increment(declarations);
        }
    }
}
