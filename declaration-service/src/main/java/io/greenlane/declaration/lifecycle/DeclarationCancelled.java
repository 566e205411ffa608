package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The declarant has withdrawn the declaration. */
public record DeclarationCancelled(
        String mrn,
        int version,
        Instant cancelledAt,
        String reasonCode,
        @Nullable String reason,
        String importer,
        String declarant)
        implements PublishedEvent {

    @Override
    public String topic() {
        return "declarations";
    }

    @Override
    public String key() {
        return mrn;
    }

    @Override
    public String type() {
        return "declaration.cancelled.v1";
    }
}
