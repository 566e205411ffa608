package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

/** The goods have arrived. */
public record DeclarationArrived(
        String mrn, int version, Instant arrivedAt, LocalDate legalDate, String movement, String reference)
        implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.arrived.v1";
    }
}
