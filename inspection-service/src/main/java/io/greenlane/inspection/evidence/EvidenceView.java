package io.greenlane.inspection.evidence;

import java.time.Instant;
import java.util.UUID;

/** A file of a case as officers see it in a list. */
record EvidenceView(
        UUID evidenceId,
        String name,
        String mediaType,
        long sizeBytes,
        String contentHash,
        String addedBy,
        Instant addedAt) {

    static EvidenceView of(EvidenceFile file) {
        return new EvidenceView(
                file.evidenceId(),
                file.name(),
                file.type().mediaType(),
                file.sizeBytes(),
                file.contentHash(),
                file.addedBy(),
                file.addedAt());
    }
}
