package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import java.util.List;

/** The goods must wait; says for what. */
public record DeclarationHeld(
        String mrn, int version, Instant heldAt, Status status, String importer, String declarant, List<Hold> holds)
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
        return "declaration.held.v1";
    }
}
