package io.greenlane.declaration.lifecycle;

import java.time.Instant;

/** The goods may leave. */
public record DeclarationReleased(String mrn, int version, Instant releasedAt, String importer, String declarant)
        implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.released.v1";
    }
}
