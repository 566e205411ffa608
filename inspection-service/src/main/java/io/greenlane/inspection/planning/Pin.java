package io.greenlane.inspection.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has settled about the examination of a case; what is absent is left to the plan.
 *
 * @param officer who examines
 * @param from when it begins
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pin(
        UUID caseId,
        String mrn,
        @Nullable String officer,
        @Nullable String bay,
        @Nullable Instant from,
        String pinnedBy,
        Instant pinnedAt) {}
