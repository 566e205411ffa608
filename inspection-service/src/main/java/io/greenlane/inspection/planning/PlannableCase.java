package io.greenlane.inspection.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as planning sees it.
 *
 * @param commodityCodes of its goods
 * @param officer who examines the goods already
 * @param claimedAt since when
 */
record PlannableCase(
        UUID caseId,
        String mrn,
        List<String> commodityCodes,
        @Nullable Instant perishableUntil,
        Instant dueAt,
        @Nullable String officer,
        @Nullable Instant claimedAt) {

    /** Whether the goods spoil before any other limit. */
    boolean isPerishable() {
        return perishableUntil != null && !perishableUntil.isAfter(dueAt);
    }
}
