package io.greenlane.compliancehistory.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A deed in the trail.
 *
 * @param actor the subject of the token
 * @param mrns declarations that were read, found or changed
 * @param subjects what else was, such as an EORI
 */
record RecordedDeed(
        UUID id,
        Instant at,
        String service,
        String actor,
        List<String> roles,
        String action,
        List<String> mrns,
        List<String> subjects) {}
