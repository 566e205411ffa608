package io.greenlane.inspection.device;

import org.jspecify.annotations.Nullable;

/** A registration as it is sent. */
record DeviceRequest(
        @Nullable String type,
        @Nullable String serial,
        @Nullable String customsOffice,
        @Nullable String decisionRule,
        @Nullable String calibrationDue) {}
