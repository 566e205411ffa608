package io.greenlane.declaration.lifecycle;

import java.time.Instant;

/** A refusal does not stand: the declaration goes on. */
public record RefusalLifted(String mrn, int version, Instant liftedAt) implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.refusal-lifted.v1";
    }
}
