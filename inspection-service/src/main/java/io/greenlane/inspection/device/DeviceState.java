package io.greenlane.inspection.device;

import java.util.Set;

/** Where a device stands; {@link #next()} is the whole life-cycle. */
enum DeviceState {
    IN_USE,
    DECOMMISSIONED;

    Set<DeviceState> next() {
        return switch (this) {
            case IN_USE -> Set.of(IN_USE, DECOMMISSIONED);
            case DECOMMISSIONED -> Set.of();
        };
    }
}
