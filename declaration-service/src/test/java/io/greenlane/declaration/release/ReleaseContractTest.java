package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.declaration.release.OrderToPort.HoldOrdered;
import io.greenlane.declaration.release.OrderToPort.InspectAtOrdered;
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
                HoldOrdered.Reason.CUSTOMS_HOLDS,
                Instant.parse("2026-11-23T10:15:31Z"));

        Contract.of("declaration-service", "hold-ordered.v1").isWrittenBy(order, EventJson.mapper());
        assertThat(order.type()).isEqualTo("release-order.hold.v1");
    }

    @Test
    void anOrderToInspectIsWritten() {
        var order = new InspectAtOrdered(
                2,
                new Subject("EQUIPMENT", "TGHU7845120", "DEMO2611200009"),
                "NLRTM001",
                List.of("26NLK3F7Q30A1C5DE1"),
                "MAASVLAKTE",
                "RTM-S1",
                "SAMPLING",
                Instant.parse("2026-11-24T08:15:00Z"),
                Instant.parse("2026-11-24T09:45:00Z"),
                Instant.parse("2026-11-23T10:15:34Z"));

        Contract.of("declaration-service", "inspect-at-ordered.v1").isWrittenBy(order, EventJson.mapper());
        assertThat(order.type()).isEqualTo("release-order.inspect-at.v1");
        assertThat(order.key()).isEqualTo("TGHU7845120");
    }

    @Test
    void aPlanIsRead() {
        InspectionPlan plan = Contract.of("inspection-service", "planned.v1")
                .readAs(InspectionPlan.Planned.class, EventJson.mapper());

        assertThat(plan.mrn()).isEqualTo("26NLK3F7Q30A1C5DE1");
        assertThat(plan.planVersion()).isEqualTo(7);
        assertThat(plan.slot())
                .contains(new Slot(
                        "MAASVLAKTE",
                        "RTM-S1",
                        "SAMPLING",
                        Instant.parse("2026-11-24T08:15:00Z"),
                        Instant.parse("2026-11-24T09:45:00Z")));
    }

    @Test
    void aPlanThatIsWithdrawnIsRead() {
        InspectionPlan plan = Contract.of("inspection-service", "plan-withdrawn.v1")
                .readAs(InspectionPlan.PlanWithdrawn.class, EventJson.mapper());

        assertThat(plan.slot()).isEmpty();
        assertThat(plan.planVersion()).isEqualTo(8);
    }

    @Test
    void aManifestIsRead() {
        var manifest = read("manifest-declared.v1", PortMovement.ManifestDeclared.class);

        assertThat(manifest.location()).isEqualTo("NLRTM");
        assertThat(manifest.lines())
                .extracting(ManifestLine::reference, ManifestLine::document, ManifestLine::declarations)
                .containsExactly(
                        tuple("CSQU3054383", "EXAMPLE2612030001", 1),
                        tuple("TGHU7845120", "EXAMPLE2612030001", 1),
                        tuple("TGHU7845120", "EXAMPLE2612030002", 1));
        assertThat(manifest.lines()).allSatisfy(line -> {
            assertThat(line.customsOffice()).isEqualTo("NLRTM001");
            assertThat(line.toldAt()).isEqualTo("2026-12-01T14:00:00Z");
            assertThat(line.expectedAt()).isEqualTo("2026-12-03T05:00:00Z");
        });
    }

    @Test
    void whatLeavesByTheGateIsRead() {
        assertThat(read("gated-out.v1", PortMovement.GatedOut.class).exits())
                .containsExactly(new Exit("CSQU3054383", Instant.parse("2026-12-03T09:12:00Z"), "NLRTM"));
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
