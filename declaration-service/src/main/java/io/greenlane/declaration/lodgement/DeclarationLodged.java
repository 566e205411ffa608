package io.greenlane.declaration.lodgement;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.greenlane.chassis.messaging.PublishedEvent;
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
        @JsonRawValue String declaration) implements PublishedEvent {

    @Override
    public String topic() {
        return "declarations";
    }

    @Override
    public String key() {
        return mrn;
    }

    @Override
    public String type() {
        return "declaration.lodged.v1";
    }
}
