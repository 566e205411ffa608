package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;

/** One thing less to settle. */
public record HoldLifted(String mrn, int version, Instant liftedAt, String code, int remaining)
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
        return "declaration.hold-lifted.v1";
    }
}
