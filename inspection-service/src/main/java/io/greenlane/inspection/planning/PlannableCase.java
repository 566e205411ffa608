package io.greenlane.inspection.planning;

import io.greenlane.inspection.worklist.GoodsArrival;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as planning sees it.
 *
 * @param commodityCodes of its goods
 * @param lostPerHour value that an hour of waiting costs the goods, by which the work list orders them too
 * @param arrival of the goods
 * @param claim absent while it is open
 * @param deskTime how long papers or an audit are expected to take; absent for goods that are to be examined
 */
record PlannableCase(
        UUID caseId,
        String mrn,
        List<String> commodityCodes,
        @Nullable Instant perishableUntil,
        Instant dueAt,
        BigDecimal lostPerHour,
        GoodsArrival arrival,
        @Nullable Claim claim,
        @Nullable Duration deskTime) {

    /** Who has taken the case on, and since when. */
    record Claim(String officer, Instant since) {}

    /** Whether the goods spoil before any other limit. */
    boolean isPerishable() {
        return perishableUntil != null && !perishableUntil.isAfter(dueAt);
    }
}
