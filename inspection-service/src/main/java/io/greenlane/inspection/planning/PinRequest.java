package io.greenlane.inspection.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be settled; at least one of the three. */
record PinRequest(
        @Nullable String officer,
        @Nullable String bay,
        @Nullable Instant from) {}
