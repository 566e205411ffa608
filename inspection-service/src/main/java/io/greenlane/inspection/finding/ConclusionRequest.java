package io.greenlane.inspection.finding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion as it is sent: words are checked against their code lists later, so that all that is wrong is told at once.
 *
 * @param consequence what follows for the declaration; absent for CLEAR of what conforms and for what the disposal says of
 *     what does not
 * @param waitsFor with INCONCLUSIVE alone
 */
record ConclusionRequest(
        @Nullable String outcome,
        @Nullable List<@Nullable Item> items,
        @Nullable String reason,
        @Nullable String messageToTrader,
        @Nullable String disposal,
        @Nullable String consequence,
        @Nullable Correction correction,
        @Nullable Notice notice,
        @Nullable HandOver handOver,
        @Nullable String waitsFor) {

    @Schema(name = "FoundItem")
    record Item(
            @Nullable Integer itemNumber,
            @Nullable String outcome,
            @Nullable String topic,
            @Nullable String severity,
            @Nullable String note,
            @Nullable List<@Nullable Part> parts) {}

    /** What happens to a part of an item. */
    @Schema(name = "PartOfItem")
    record Part(@Nullable String treatment, @Nullable QuantityRequest quantity) {}

    @Schema(name = "CorrectionAsked")
    record Correction(@Nullable String what, @Nullable String deadline) {}

    @Schema(name = "NoticeGiven")
    record Notice(
            @Nullable String authority,
            @Nullable String country,
            @Nullable String reference,
            @Nullable String notifiedAt) {}

    @Schema(name = "GoodsHandedOver")
    record HandOver(@Nullable String authority, @Nullable String reference) {}
}
