package io.greenlane.declaration.amendment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.greenlane.declaration.lifecycle.DeclarationEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declaration has a new version, to be routed anew.
 *
 * @param declaration the whole content of the new version, JSON already written
 */
public record DeclarationAmended(
        String mrn,
        int version,
        Instant amendedAt,
        LocalDate legalDate,
        String reasonCode,
        @Nullable String reason,
        @JsonRawValue String declaration)
        implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.amended.v1";
    }
}
