package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.declaration.release.OrderToPort.HoldOrdered;
import io.greenlane.declaration.release.OrderToPort.ReleaseOrdered;
import io.greenlane.declaration.release.OrderToPort.Subject;
import io.greenlane.houserules.contract.Contract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders are written, and the port's reports read, as the examples show them. */
class ReleaseContractTest {

    @Test
    void anOrderToReleaseIsWritten() {
        var order = new ReleaseOrdered(
                2,
                new Subject("EQUIPMENT", "CSQU3054383", "EXAMPLE2612030001"),
                "NLRTM001",
                List.of("26NLK3F7Q2ZT8W4AB9"),
                Instant.parse("2026-12-03T05:41:01Z"));

        Contract.of("declaration-service", "release-ordered.v1").isWrittenBy(order, EventJson.mapper());
        assertThat(order.key()).isEqualTo("CSQU3054383");
        assertThat(order.topic()).isEqualTo("release-orders");
        assertThat(order.type()).isEqualTo("release-order.release.v1");
    }

    @Test
    void anOrderToHoldIsWritten() {
        var order = new HoldOrdered(
                1,
                new Subject("EQUIPMENT", "TGHU7845120", "DEMO2611200009"),
                "NLRTM001",
                List.of("26NLK3F7Q30A1C5DE1"),
                Instant.parse("2026-11-23T10:15:31Z"));

        Contract.of("declaration-service", "hold-ordered.v1").isWrittenBy(order, EventJson.mapper());
        assertThat(order.type()).isEqualTo("release-order.hold.v1");
    }

    @Test
    void aDischargeIsRead() {
        var discharged = read("equipment-discharged.v1", PortMovement.EquipmentDischarged.class);

        assertThat(discharged.isActual()).isTrue();
        assertThat(discharged.equipmentReference()).isEqualTo("CSQU3054383");
        assertThat(discharged.transportDocuments()).containsExactly("EXAMPLE2612030001");
        assertThat(discharged.eventDateTime()).isEqualTo("2026-12-03T05:41:00Z");
    }

    @Test
    void anAirArrivalIsRead() {
        assertThat(read("air-arrived.v1", PortMovement.AirArrived.class).transportDocuments())
                .containsExactly("706-55512345");
    }

    @Test
    void anExpectedShipIsRead() {
        var vessel = read("vessel-arrived.v1", PortMovement.VesselArrived.class);

        assertThat(vessel.isActual()).isFalse();
        assertThat(vessel.transportDocuments()).containsExactly("EXAMPLE2612030001");
    }

    private static <T> T read(String event, Class<T> type) {
        return Contract.of("port", event).readAs(type, EventJson.mapper());
    }
}
