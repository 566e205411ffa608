package io.greenlane.inspection.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instrument, as it was registered at one time.
 *
 * @param version counts the changes; the ETag
 * @param recordedAt since when this is so
 * @param reason why it was decommissioned
 */
record Device(
        UUID deviceId,
        int version,
        Registration registration,
        DeviceState state,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason) {

    static Device registered(UUID deviceId, Registration registration, String by, Instant at) {
        return new Device(deviceId, 1, registration, DeviceState.IN_USE, at, by, null);
    }

    Device amended(Registration changed, String by, Instant at) {
        return new Device(deviceId, version + 1, changed, become(DeviceState.IN_USE), at, by, null);
    }

    Device decommissioned(String why, String by, Instant at) {
        return new Device(deviceId, version + 1, registration, become(DeviceState.DECOMMISSIONED), at, by, why);
    }

    private DeviceState become(DeviceState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("Device " + deviceId + " is " + state + " and cannot become " + next);
        }
        return next;
    }
}
