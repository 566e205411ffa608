package io.greenlane.declaration.lodgement;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.greenlane.declaration.lifecycle.DeclarationEvent;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A declaration was accepted.
 *
 * @param declaration the content as lodged, JSON already written
 */
public record DeclarationLodged(
        String mrn,
        int version,
        Instant lodgedAt,
        LocalDate legalDate,
        @JsonRawValue String declaration) implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.lodged.v1";
    }
}
