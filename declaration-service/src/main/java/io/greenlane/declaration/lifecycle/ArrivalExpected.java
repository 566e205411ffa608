package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The port expects the goods at another time than was known.
 *
 * @param reportedAt when it said so
 */
public record ArrivalExpected(String mrn, int version, Instant expectedAt, Instant reportedAt, LocalDate legalDate)
        implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.arrival-expected.v1";
    }
}
