package io.greenlane.riskscoring.learning;

import io.greenlane.riskscoring.model.Experience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model from its training on.
 *
 * @param version names exactly its text; absent until it is trained
 * @param read how many past declarations its training has read; absent before the first
 * @param failure why nothing was learnt; absent where something was
 * @param training what it was learnt from; absent until it is trained
 * @param proposedBy who wants it in force; absent until somebody does
 * @param decidedBy who promoted, rejected, suspended or withdrew it last
 */
record ModelEntry(
        UUID id,
        String name,
        State state,
        String trainedBy,
        Instant startedAt,
        @Nullable Long read,
        @Nullable Long total,
        @Nullable String failure,
        @Nullable String version,
        Experience.@Nullable Training training,
        @Nullable String proposedBy,
        @Nullable String proposedWhy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedReason) {

    enum State {
        TRAINING,
        /** Nothing was learnt; see why. */
        FAILED,
        /** Trained, and scored beside the champion on what was decided since. */
        CHALLENGER,
        /** Somebody wants it in force, and another person must agree. */
        PROPOSED,
        /** Decisions ask it. */
        CHAMPION,
        /** Another took its place; it may be proposed again. */
        RETIRED,
        /** Taken out of force at once; it may be proposed again. */
        SUSPENDED,
        WITHDRAWN
    }
}
