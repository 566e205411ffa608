package io.greenlane.inspection.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a case, without its content.
 *
 * @param contentHash SHA-256, in hexadecimal: the same content twice is one file of the case
 */
public record EvidenceFile(
        UUID evidenceId,
        UUID caseId,
        String name,
        FileType type,
        long sizeBytes,
        String contentHash,
        String addedBy,
        Instant addedAt) {}
