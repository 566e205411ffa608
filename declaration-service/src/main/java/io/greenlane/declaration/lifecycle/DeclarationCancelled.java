package io.greenlane.declaration.lifecycle;

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
        implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.cancelled.v1";
    }
}
