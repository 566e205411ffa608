package io.greenlane.inspection.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceStateTest {

    @Test
    void aDeviceIsAmendedUntilItIsDecommissionedAndThenNoMore() {
        assertThat(DeviceState.IN_USE.next()).containsExactlyInAnyOrder(DeviceState.IN_USE, DeviceState.DECOMMISSIONED);
        assertThat(DeviceState.DECOMMISSIONED.next()).isEmpty();
    }
}
