package io.greenlane.inspection.office;

import io.greenlane.chassis.messaging.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what is configured whenever the service has started. */
@Component
class CapacityTelling {

    private final Map<String, Integer> examinationsPerDay;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    CapacityTelling(
            @Value("${greenlane.examinations-per-day}") String setting,
            Outbox outbox,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.examinationsPerDay = Capacities.in(setting);
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transaction.executeWithoutResult(status -> outbox.publish(examinationsPerDay.entrySet().stream()
                .map(office -> new CapacityTold(office.getKey(), office.getValue(), now))
                .toList()));
    }
}
