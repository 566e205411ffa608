package io.greenlane.declaration.lifecycle;

import java.time.Instant;

/** One thing less to settle. */
public record HoldLifted(String mrn, int version, Instant liftedAt, String code, int remaining)
        implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.hold-lifted.v1";
    }
}
