package io.greenlane.inspection.finding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conclusion as it is sent: words are checked against their code lists later, so that all that is wrong is told at once. */
record ConclusionRequest(
        @Nullable String outcome,
        @Nullable List<@Nullable Item> items,
        @Nullable String reason,
        @Nullable String messageToTrader,
        @Nullable String disposal) {

    @Schema(name = "FoundItem")
    record Item(
            @Nullable Integer itemNumber,
            @Nullable String outcome,
            @Nullable String topic,
            @Nullable String severity,
            @Nullable String note) {}
}
