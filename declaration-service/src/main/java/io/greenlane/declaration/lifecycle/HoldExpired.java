package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What should have been settled by its deadline was not, and leads to a decision anew. */
public record HoldExpired(String mrn, int version, Instant expiredAt, List<Expired> holds) implements PublishedEvent {

    /** Which hold. */
    public record Expired(String code, @Nullable Integer itemNumber) {}

    public HoldExpired {
        holds = List.copyOf(holds);
    }

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
        return "declaration.hold-expired.v1";
    }
}
