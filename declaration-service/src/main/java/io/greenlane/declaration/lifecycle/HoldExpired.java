package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What should have been settled by its deadline was not, and leads to a decision anew. */
public record HoldExpired(String mrn, int version, Instant expiredAt, List<Expired> holds) implements DeclarationEvent {

    /** Which hold. */
    public record Expired(String code, @Nullable Integer itemNumber) {}

    public HoldExpired {
        holds = List.copyOf(holds);
    }

    @Override
    public String type() {
        return "declaration.hold-expired.v1";
    }
}
