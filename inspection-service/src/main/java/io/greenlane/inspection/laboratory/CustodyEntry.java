package io.greenlane.inspection.laboratory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sample went from one hand to another; never changed once it is recorded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustodyEntry(
        String handedFrom,
        String handedTo,
        Instant handedAt,
        boolean sealIntact,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {}
