package io.greenlane.declaration.alarm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a port and should not have.
 *
 * @param reference the container or document
 * @param location where, as a UN/LOCODE
 * @param customsOffice whose officers look into it, where one is known
 * @param mrns the declarations concerned, if any
 */
public record PortAlarm(
        Kind kind,
        String reference,
        @Nullable String location,
        @Nullable String customsOffice,
        List<String> mrns,
        Instant happenedAt,
        String message) {

    /** What happened. */
    public enum Kind {
        LEFT_WITHOUT_RELEASE,
        DECLARED_AFTER_RELEASE
    }

    public PortAlarm {
        mrns = List.copyOf(mrns);
    }
}
