package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InspectAtIT extends PortIT {

    private static final String HOLD = "release-order.hold.v1";
    private static final String INSPECT_AT = "release-order.inspect-at.v1";
    private static final String RELEASE = "release-order.release.v1";

    private final String container = ContainerNumbers.next();
    private final ADeclaration declaration = aDeclaration().inContainer(container);
    private final UUID caseId = UUID.randomUUID();

    @Test
    void goodsUnderControlAreToBeInTheirBayWhenTheSlotBegins() {
        String mrn = underControl();
        discharged(container, declaration.document());
        awaitArrival(mrn);

        planned(mrn, 7, "HAM-B2");

        List<Broker.Event> orders = told("release-orders", container, HOLD, INSPECT_AT);
        JsonNode order = orders.getLast().body();
        assertThat(order.get("sequence").asInt()).isEqualTo(2);
        assertThat(order.get("bay").asString()).isEqualTo("HAM-B2");
        assertThat(order.get("zone").asString()).isEqualTo("WALTERSHOF");
        assertThat(order.get("from").asString()).isEqualTo("2026-12-10T08:15:00Z");
        assertThat(order.get("to").asString()).isEqualTo("2026-12-10T09:45:00Z");
        assertThat(order.at("/unit/document").asString()).isEqualTo(declaration.document());
        assertThat(order.at("/mrns/0").asString()).isEqualTo(mrn);
    }

    @Test
    void whereGoodsAreToBeIsToldBeforeTheyComeAsWell() {
        String mrn = underControl();

        planned(mrn, 7, "HAM-B2");

        told("release-orders", container, HOLD, INSPECT_AT);
    }

    @Test
    void anotherBayIsAnotherOrderAndTheSameOneIsNot() {
        String mrn = underControl();
        planned(mrn, 7, "HAM-B2");
        told("release-orders", container, HOLD, INSPECT_AT);
        planned(mrn, 8, "HAM-B2");
        planned(mrn, 9, "HAM-B3");
        told("release-orders", container, HOLD, INSPECT_AT, INSPECT_AT);
        planned(mrn, 8, "HAM-B2");
        withdrawn(mrn, 10);

        List<Broker.Event> orders = told("release-orders", container, HOLD, INSPECT_AT, INSPECT_AT, HOLD);

        assertThat(orders.get(2).body().get("bay").asString()).isEqualTo("HAM-B3");
        assertThat(orders)
                .extracting(order -> order.body().get("sequence").asInt())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatWasExaminedAndConformsMayLeave() {
        String mrn = underControl();
        discharged(container, declaration.document());
        planned(mrn, 7, "HAM-B2");
        told("release-orders", container, HOLD, INSPECT_AT);

        inspection(mrn, "inspection.concluded.v1", """
                "version": 1, "outcome": "CONFORM", "messageToTrader": "Nothing was found."
                """);

        awaitStatus(mrn, "RELEASED");
        told("release-orders", container, HOLD, INSPECT_AT, RELEASE);
    }

    @Test
    void aPlanThatIsKnownBeforeTheDecisionIsToldWithIt() {
        String mrn = lodged(declaration);
        planned(mrn, 7, "HAM-B2");
        Awaitility.await()
                .until(() -> jdbc().sql("select count(*) from inspection_slot where mrn = ?")
                                .param(mrn)
                                .query(Integer.class)
                                .single()
                        == 1);
        told("release-orders", container);

        routed(mrn, 1, 1, "RED", detailedInspection());

        told("release-orders", container, INSPECT_AT);
    }

    private String underControl() {
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "RED", detailedInspection());
        told("release-orders", container, HOLD);
        return mrn;
    }

    private void planned(String mrn, int planVersion, String bay) {
        inspection(mrn, "inspection.planned.v1", """
                "customsOffice": "DEHAM001", "zone": "WALTERSHOF", "bay": "%s", "bayKind": "GENERAL",
                "from": "2026-12-10T08:15:00Z", "to": "2026-12-10T09:45:00Z", "planVersion": %d,
                "plannedAt": "2026-12-09T10:00:00Z"
                """.formatted(bay, planVersion));
    }

    private void withdrawn(String mrn, int planVersion) {
        inspection(mrn, "inspection.plan-withdrawn.v1", """
                "customsOffice": "DEHAM001", "planVersion": %d, "withdrawnAt": "2026-12-09T10:30:00Z", "cause": "NO_SLOT"
                """.formatted(planVersion));
    }

    private void inspection(String mrn, String type, String fields) {
        Broker.publish(
                "inspection-results",
                mrn,
                type,
                "{\"caseId\": \"%s\", \"mrn\": \"%s\", %s}".formatted(caseId, mrn, fields));
    }
}
