package io.greenlane.chassis.messaging;

import io.greenlane.chassis.outage.Transience;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Handles what a poll brought: inbox, effect and outgoing events in one transaction per batch. Offsets are committed
 * after it; a crash in between delivers the batch again and the inbox passes over it.
 */
final class SubscriptionListener<T> implements BatchMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionListener.class);

    /** How often a single event that fails is tried before it becomes a dead letter. */
    private static final int ATTEMPTS = 3;

    private final EventSubscription<T> subscription;
    private final EventReader<T> reader;
    private final Inbox inbox;
    private final DeadLetterStore deadLetters;
    private final TransactionOperations transaction;
    private final CausalTrace trace;
    private final Counter handled;

    SubscriptionListener(
            EventSubscription<T> subscription,
            EventReader<T> reader,
            Inbox inbox,
            DeadLetterStore deadLetters,
            TransactionOperations transaction,
            CausalTrace trace,
            MeterRegistry meters) {
        this.subscription = subscription;
        this.reader = reader;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transaction = transaction;
        this.trace = trace;
        this.handled = meters.counter("greenlane.events.handled", "subscription", subscription.name());
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        List<Delivery<T>> deliveries = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            reader.read(record).ifPresent(deliveries::add);
        }
        if (deliveries.isEmpty()) {
            return;
        }
        try {
            inOneTransaction(deliveries);
        } catch (RuntimeException failure) {
            if (Transience.isTransient(failure)) {
                throw failure;
            }
            log.warn(
                    "A batch of {} for {} failed; its events are tried one by one",
                    deliveries.size(),
                    subscription.name(),
                    failure);
            deliveries.forEach(this::alone);
        }
        handled.increment(deliveries.size());
    }

    private void alone(Delivery<T> delivery) {
        for (int attempt = 1; ; attempt++) {
            try {
                inOneTransaction(List.of(delivery));
                return;
            } catch (RuntimeException failure) {
                if (Transience.isTransient(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    log.error("Event {} of type {} becomes a dead letter", delivery.id(), delivery.type(), failure);
                    transaction.executeWithoutResult(status -> bury(delivery, failure.toString()));
                    return;
                }
            }
        }
    }

    private void bury(Delivery<T> delivery, String reason) {
        if (!inbox.claim(subscription.name(), List.of(delivery.id())).isEmpty()) {
            deadLetters.fail(subscription.name(), delivery, reason);
        }
    }

    private void inOneTransaction(List<Delivery<T>> deliveries) {
        trace.causedBy(causes(deliveries), () -> transaction.executeWithoutResult(status -> handle(deliveries)));
    }

    private void handle(List<Delivery<T>> deliveries) {
        Set<UUID> fresh = inbox.claim(
                subscription.name(), deliveries.stream().map(Delivery::id).toList());
        // A statement of its own, after the claim: the claim waits for whoever is burying an event of this batch, and
        // only a later snapshot sees what was buried.
        Set<String> blocked = deadLetters.keysWaiting(
                subscription.name(),
                deliveries.stream().map(Delivery::key).distinct().toList());
        List<Received<T>> batch = new ArrayList<>(deliveries.size());
        for (Delivery<T> delivery : deliveries) {
            Received<T> received = delivery.received();
            if (!fresh.remove(delivery.id())) {
                continue;
            }
            if (blocked.contains(delivery.key())) {
                deadLetters.park(subscription.name(), delivery);
            } else if (received == null) {
                deadLetters.fail(subscription.name(), delivery, String.valueOf(delivery.unreadable()));
                blocked.add(delivery.key());
            } else {
                batch.add(received);
            }
        }
        if (!batch.isEmpty()) {
            subscription.handle(batch);
        }
    }

    private Map<String, String> causes(List<Delivery<T>> deliveries) {
        Map<String, String> byKey = new HashMap<>();
        for (Delivery<T> delivery : deliveries) {
            if (delivery.traceparent() != null) {
                byKey.put(delivery.key(), delivery.traceparent());
            }
        }
        return byKey;
    }
}
