package io.greenlane.compliancehistory.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service told: somebody read or changed something. */
record Deed(
        String service,
        String actor,
        List<String> roles,
        String action,
        List<String> mrns,
        @Nullable List<String> subjects,
        Instant at) {}
