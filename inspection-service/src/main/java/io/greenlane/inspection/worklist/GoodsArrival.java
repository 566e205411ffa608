package io.greenlane.inspection.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When goods are there, as far as anybody has told.
 *
 * @param expectedAt as the declarant estimates, or the port after him; absent for goods that were declared as being there
 * @param arrivedAt when they arrived; absent until the port has reported it
 */
public record GoodsArrival(
        @Nullable Instant expectedAt, @Nullable Instant arrivedAt) {

    public static final GoodsArrival UNKNOWN = new GoodsArrival(null, null);

    /** When they will be there; absent where they are or may be: an estimate that has passed keeps nobody from looking. */
    public @Nullable Instant awaitedAt(Instant now) {
        Instant at = arrivedAt == null ? expectedAt : arrivedAt;
        return at != null && at.isAfter(now) ? at : null;
    }

    /** When they are or were to come, while nobody has reported that they did. */
    public @Nullable Instant unreported() {
        return arrivedAt == null ? expectedAt : null;
    }

    /** What is known after a later report: the latest estimate and the first arrival count. */
    public GoodsArrival then(GoodsArrival later) {
        return new GoodsArrival(
                later.expectedAt == null ? expectedAt : later.expectedAt,
                arrivedAt == null ? later.arrivedAt : arrivedAt);
    }
}
