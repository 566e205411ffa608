package io.greenlane.inspection.override;

import java.time.Instant;
import java.util.UUID;

/** What is read of a trader's appeal. */
record Appealed(
        UUID appealId,
        UUID caseId,
        String mrn,
        String customsOffice,
        String importer,
        String grounds,
        Instant appealedAt) {

    Appeal appeal() {
        return new Appeal(
                appealId,
                caseId,
                mrn,
                customsOffice,
                importer,
                grounds,
                appealedAt,
                Appeal.State.OPEN,
                null,
                null,
                null);
    }
}
