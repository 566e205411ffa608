package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.List;

/** The goods must wait; says for what. */
public record DeclarationHeld(
        String mrn, int version, Instant heldAt, Status status, String importer, String declarant, List<Hold> holds)
        implements DeclarationEvent {

    @Override
    public String type() {
        return "declaration.held.v1";
    }
}
