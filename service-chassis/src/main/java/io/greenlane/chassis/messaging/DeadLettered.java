package io.greenlane.chassis.messaging;

import java.time.Instant;

/** Tells on {@code <topic>.dlt} that a subscription could not read or handle an event. */
public record DeadLettered(
        String service,
        String subscription,
        String originalTopic,
        int partition,
        long offset,
        String originalKey,
        String eventId,
        String originalType,
        Instant failedAt,
        String reason,
        String payloadBase64)
        implements PublishedEvent {

    /** Key and reason are a stranger's text. */
    public DeadLettered {
        originalKey = Keepable.key(originalKey);
        reason = Keepable.reason(reason);
    }

    @Override
    public String topic() {
        return originalTopic + ".dlt";
    }

    @Override
    public String key() {
        return originalKey;
    }

    @Override
    public String type() {
        return "dead-letter.recorded.v1";
    }
}
