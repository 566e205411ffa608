package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Status;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declaration whose goods travel in a container or under a document, alone or with those of others.
 *
 * @param document the container's transport document, as for {@link Unit}
 * @param expected when the goods should arrive, where that was said
 * @param arrivedAt when its goods, in whatever they travel, first arrived
 * @param slot where and when its goods are to be examined, where that is planned
 */
record Sharer(
        String mrn,
        String document,
        Status status,
        String customsOffice,
        Instant lodgedAt,
        @Nullable Instant expected,
        @Nullable Instant arrivedAt,
        @Nullable Slot slot) {

    Sharer released() {
        return new Sharer(mrn, document, Status.RELEASED, customsOffice, lodgedAt, expected, arrivedAt, null);
    }

    /** Where and when the port is to bring its goods. */
    Optional<Slot> toBeExaminedAt() {
        return status == Status.UNDER_CONTROL ? Optional.ofNullable(slot) : Optional.empty();
    }
}
