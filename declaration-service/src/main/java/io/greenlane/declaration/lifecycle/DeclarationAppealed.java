package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** A trader objects to the refusal of his goods. */
public record DeclarationAppealed(
        String mrn,
        int version,
        UUID appealId,
        UUID caseId,
        Instant appealedAt,
        String grounds,
        String customsOffice,
        String importer,
        String declarant)
        implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.appealed.v1";
    }
}
