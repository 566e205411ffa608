package io.greenlane.inspection.device;

import org.jspecify.annotations.Nullable;

/** A reading as an officer sends it: checked later, so that all that is wrong is told at once. */
record ReadingRequest(
        @Nullable String deviceId,
        @Nullable Integer itemNumber,
        @Nullable String indicator,
        @Nullable String material,
        @Nullable String valueMgPerKg,
        @Nullable String repeatabilitySigmaMgPerKg,
        @Nullable String expandedUncertaintyMgPerKg,
        @Nullable String coverageFactor,
        @Nullable String detectionLimitMgPerKg,
        @Nullable String measuredAt) {}
