package io.greenlane.chassis.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be handled, or that waits behind one.
 *
 * @param state FAILED, PARKED (waits behind a failed one of its key), REPLAYED or DISCARDED
 * @param payload the original body, never changed
 * @param proposal REPLAY or DISCARD, once somebody proposed it
 */
record DeadLetter(
        UUID id,
        String subscription,
        String topic,
        int partition,
        long offset,
        String key,
        UUID eventId,
        String type,
        Instant occurredAt,
        String payload,
        @Nullable String reason,
        String state,
        Instant failedAt,
        @Nullable String repairedPayload,
        @Nullable String proposal,
        @Nullable String proposalReason,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What an audit record names: the letter and its key. */
    List<String> subjects() {
        return key.isEmpty() ? List.of(id.toString()) : List.of(id.toString(), key);
    }
}
