package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import io.greenlane.declaration.ServiceIT;
import io.greenlane.vocabulary.ContainerNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ReleaseIT extends ServiceIT {

    private static final AtomicInteger CONTAINER = new AtomicInteger(100_000);

    @Test
    void aClearedDeclarationIsReleasedByItsArrival() {
        String container = container();
        ADeclaration declaration = aDeclaration().inContainer(container);
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");

        discharged(container, declaration.document());

        awaitStatus(mrn, "RELEASED");
        told(
                "declarations",
                mrn,
                "declaration.lodged.v1",
                "declaration.cleared.v1",
                "declaration.arrived.v1",
                "declaration.released.v1");
        List<Broker.Event> orders = told("release-orders", container, "release-order.release.v1");
        assertThat(orders.getFirst().body().at("/mrns/0").asString()).isEqualTo(mrn);
        assertThat(orders.getFirst().body().at("/sequence").asInt()).isEqualTo(1);
        assertThat(orders.getFirst().body().at("/unit/kind").asString()).isEqualTo("EQUIPMENT");
    }

    @Test
    void whatClearsAfterItsArrivalIsReleasedAtOnce() {
        String container = container();
        ADeclaration declaration = aDeclaration().inContainer(container);
        String mrn = lodged(declaration);
        discharged(container, declaration.document());
        awaitArrival(mrn);
        assertThat(status(mrn)).isEqualTo("LODGED");

        routed(mrn, 1, 1, "GREEN");

        awaitStatus(mrn, "RELEASED");
        told("release-orders", container, "release-order.hold.v1", "release-order.release.v1");
    }

    @Test
    void anArrivalBeforeLodgementIsRemembered() {
        String container = container();
        ADeclaration declaration = aDeclaration().inContainer(container);
        discharged(container, declaration.document());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc().sql("select count(*) from port_unit where reference = ? and arrived_at is not null")
                                .param(container)
                                .query(Integer.class)
                                .single()
                        == 1);

        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");

        awaitStatus(mrn, "RELEASED");
        told("release-orders", container, "release-order.release.v1");
    }

    @Test
    void aContainerIsKeptWhileADeclarationOnItIsHeld() {
        String container = container();
        ADeclaration clean = aDeclaration().inContainer(container);
        ADeclaration held = aDeclaration().inContainer(container).underDocument(clean.document());
        String cleanMrn = lodged(clean);
        String heldMrn = lodged(held);
        routed(cleanMrn, 1, 1, "GREEN");
        routed(heldMrn, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));
        told("release-orders", container, "release-order.hold.v1");

        discharged(container, clean.document());
        awaitStatus(cleanMrn, "RELEASED");
        routed(heldMrn, 1, 2, "GREEN");

        awaitStatus(heldMrn, "RELEASED");
        List<Broker.Event> orders =
                told("release-orders", container, "release-order.hold.v1", "release-order.release.v1");
        assertThat(orders.getLast().body().get("sequence").asInt()).isEqualTo(2);
        assertThat(orders.getLast().body().get("mrns")).hasSize(2);
    }

    @Test
    void aShipThatArrivesChangesTheEstimateOnly() {
        ADeclaration declaration = aDeclaration().inContainer(container());
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");

        port(declaration.document(), "port.vessel-arrived.v1", """
                {"eventID": "%s", "eventDateTime": "2026-12-11T05:41:00Z", "eventClassifierCode": "EST",
                 "transportEventTypeCode": "ARRI", "vesselIMONumber": "9321483",
                 "documentReferences": [{"documentReferenceType": "TRD", "documentReferenceValue": "%s"}]}
                """.formatted(
                        UUID.randomUUID(), declaration.document()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(officer().get(DECLARATIONS + "/" + mrn).text("/estimatedArrival"))
                                .isEqualTo("2026-12-11T05:41:00Z"));
        assertThat(status(mrn)).isEqualTo("CLEARED");
    }

    @Test
    void goodsThatFlyAreReleasedByTheirWaybill() {
        String waybill = "706-%08d".formatted(CONTAINER.incrementAndGet());
        String mrn = lodged(aDeclaration().byAir(waybill));
        routed(mrn, 1, 1, "GREEN");

        port(waybill, "port.air-arrived.v1", """
                {"eventDateTime": "2026-12-03T05:41:00Z", "eventClassifierCode": "ACT",
                 "documentReferences": [{"documentReferenceType": "AWB", "documentReferenceValue": "%s"}]}
                """.formatted(waybill));

        awaitStatus(mrn, "RELEASED");
        assertThat(told("release-orders", waybill, "release-order.release.v1")
                        .getFirst()
                        .body()
                        .at("/unit/kind")
                        .asString())
                .isEqualTo("TRANSPORT_DOCUMENT");
    }

    @Test
    void aContainerThatComesBackReleasesTheNewVoyageOnly() {
        String container = container();
        ADeclaration first = aDeclaration().inContainer(container).expectedAt(daysFromNow(-3));
        ADeclaration second = aDeclaration().inContainer(container).expectedAt(daysFromNow(90));
        String firstMrn = lodged(first);
        String secondMrn = lodged(second);
        routed(firstMrn, 1, 1, "GREEN");
        routed(secondMrn, 1, 1, "GREEN");

        port(container, "port.equipment-discharged.v1", """
                {"eventDateTime": "%s", "eventClassifierCode": "ACT", "equipmentEventTypeCode": "DISC",
                 "equipmentReference": "%s"}
                """.formatted(daysFromNow(-2), container));

        awaitStatus(firstMrn, "RELEASED");
        assertThat(status(secondMrn)).isEqualTo("CLEARED");
    }

    @Test
    void aReportThatComesTwiceReleasesOnce() {
        String container = container();
        ADeclaration declaration = aDeclaration().inContainer(container);
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");

        discharged(container, declaration.document());
        awaitStatus(mrn, "RELEASED");
        discharged(container, declaration.document());
        String next = lodged(aDeclaration());
        routed(next, 1, 1, "GREEN");

        told("release-orders", container, "release-order.release.v1");
        told(
                "declarations",
                mrn,
                "declaration.lodged.v1",
                "declaration.cleared.v1",
                "declaration.arrived.v1",
                "declaration.released.v1");
    }

    private static Instant daysFromNow(int days) {
        return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void discharged(String container, String document) {
        port(container, "port.equipment-discharged.v1", """
                {"eventID": "%s", "eventDateTime": "2026-12-09T05:41:00Z", "eventClassifierCode": "ACT",
                 "eventLocation": {"UNLocationCode": "DEHAM"}, "equipmentEventTypeCode": "DISC",
                 "equipmentReference": "%s",
                 "documentReferences": [{"documentReferenceType": "TRD", "documentReferenceValue": "%s"}]}
                """.formatted(UUID.randomUUID(), container, document));
    }

    private static void port(String key, String type, String body) {
        Broker.publish("port-movements", key, type, body, "port/" + UUID.randomUUID());
    }

    private void awaitArrival(String mrn) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc().sql("select arrived_at is not null from declaration where mrn = ?")
                        .param(mrn)
                        .query(Boolean.class)
                        .single());
    }

    private static List<Broker.Event> told(String topic, String key, String... types) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.events(topic, key))
                        .extracting(Broker.Event::type)
                        .isEqualTo(List.of(types)));
        return Broker.events(topic, key);
    }

    /** A container number of its own for each test, with its check digit. */
    private static String container() {
        String owner = "TSTU" + CONTAINER.incrementAndGet();
        for (int digit = 0; digit < 10; digit++) {
            if (ContainerNumber.isValid(owner + digit)) {
                return owner + digit;
            }
        }
        throw new IllegalStateException("No check digit fits " + owner);
    }
}
