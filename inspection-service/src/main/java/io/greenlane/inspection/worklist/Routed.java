package io.greenlane.inspection.worklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the work list reads of a routing decision. */
record Routed(
        String mrn,
        int version,
        int sequence,
        String lane,
        String importer,
        String customsOffice,
        List<RedDecision.Reason> reasons,
        List<Item> items,
        RedDecision.Selection selection,
        @Nullable Instant examineBy) {

    record Item(
            int itemNumber,
            String commodityCode,
            @Nullable String description,
            String countryOfOrigin,
            @Nullable BigDecimal netMassKg,
            @Nullable Instant perishableUntil) {}

    /**
     * The decision to examine, if it is one.
     *
     * @throws NullPointerException where a decision to examine lacks its time limit
     */
    Optional<RedDecision> red() {
        if (!"RED".equals(lane)) {
            return Optional.empty();
        }
        return Optional.of(new RedDecision(
                mrn,
                version,
                sequence,
                customsOffice,
                importer,
                items.stream().map(Routed::toExamine).toList(),
                reasons,
                selection,
                items.stream()
                        .map(Item::perishableUntil)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Objects.requireNonNull(examineBy, "A decision to examine goods says until when")));
    }

    private static RedDecision.Item toExamine(Item item) {
        return new RedDecision.Item(
                item.itemNumber(), item.commodityCode(), item.description(), item.countryOfOrigin(), item.netMassKg());
    }
}
