package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import java.time.LocalDate;

/** The goods have arrived. */
public record DeclarationArrived(
        String mrn, int version, Instant arrivedAt, LocalDate legalDate, String movement, String reference)
        implements PublishedEvent {

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
        return "declaration.arrived.v1";
    }
}
