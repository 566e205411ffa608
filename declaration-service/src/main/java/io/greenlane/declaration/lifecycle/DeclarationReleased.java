package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;

/** The goods may leave. */
public record DeclarationReleased(String mrn, int version, Instant releasedAt, String importer, String declarant)
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
        return "declaration.released.v1";
    }
}
