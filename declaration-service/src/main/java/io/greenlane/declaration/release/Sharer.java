package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A declaration whose goods travel in a container or under a document, alone or with those of others.
 *
 * @param document the container's transport document, as for {@link Unit}
 * @param expected when the goods should arrive, where that was said
 * @param arrivedAt when its goods, in whatever they travel, first arrived
 */
record Sharer(
        String mrn,
        String document,
        Status status,
        String customsOffice,
        Instant lodgedAt,
        @Nullable Instant expected,
        @Nullable Instant arrivedAt) {

    Sharer released() {
        return new Sharer(mrn, document, Status.RELEASED, customsOffice, lodgedAt, expected, arrivedAt);
    }
}
