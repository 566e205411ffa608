package io.greenlane.inspection.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding as it is sent: words are checked against their code lists later, so that all that is wrong is told at once. */
record FindingRequest(
        @Nullable Integer itemNumber,
        @Nullable String outcome,
        @Nullable String topic,
        @Nullable String severity,
        @Nullable QuantityRequest quantity,
        @Nullable String note,
        @Nullable List<@Nullable String> evidence,
        @Nullable String replaces) {}
