package io.greenlane.declaration.tracking;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a trader's system sent, of the version in force.
 *
 * @param acceptedBy the subject of the token it was sent with
 * @param reasonCode why it was amended; absent for the first version
 * @param content JSON already written
 */
record LodgedMessage(
        String mrn,
        int version,
        Instant acceptedAt,
        String acceptedBy,
        @Nullable String reasonCode,
        @Nullable String reason,

        @Schema(type = "object") @JsonRawValue String content) {}
