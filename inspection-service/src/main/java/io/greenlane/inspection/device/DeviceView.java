package io.greenlane.inspection.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.decisionrule.DeviceType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as officers see it.
 *
 * @param version counts the changes; the ETag
 * @param calibrationDue the last day on which its readings count
 * @param reason why it was decommissioned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceView(
        UUID deviceId,
        int version,
        DeviceType type,
        String serial,
        String customsOffice,
        String decisionRule,
        LocalDate calibrationDue,
        DeviceState state,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason) {

    static DeviceView of(Device device) {
        Registration registered = device.registration();
        return new DeviceView(
                device.deviceId(),
                device.version(),
                registered.type(),
                registered.serial(),
                registered.customsOffice(),
                registered.decisionRule(),
                registered.calibrationDue(),
                device.state(),
                device.recordedAt(),
                device.recordedBy(),
                device.reason());
    }
}
