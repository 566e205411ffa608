package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ReleaseIT extends PortIT {

    @Test
    void aClearedDeclarationIsReleasedByItsArrival() {
        String container = ContainerNumbers.next();
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
        String container = ContainerNumbers.next();
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
        String container = ContainerNumbers.next();
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
        String container = ContainerNumbers.next();
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
    void aContainerIsKeptWhileAnotherHouseBillInItIsHeld() {
        String container = ContainerNumbers.next();
        ADeclaration held = aDeclaration().inContainer(container);
        ADeclaration clean = aDeclaration().inContainer(container);
        String heldMrn = lodged(held);
        String cleanMrn = lodged(clean);
        routed(heldMrn, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));
        routed(cleanMrn, 1, 1, "GREEN");

        discharged(container, clean.document());
        discharged(container, held.document());
        awaitStatus(cleanMrn, "RELEASED");
        awaitArrival(heldMrn);
        told("release-orders", container, "release-order.hold.v1");
        routed(heldMrn, 1, 2, "GREEN");

        awaitStatus(heldMrn, "RELEASED");
        List<Broker.Event> orders = told(
                "release-orders",
                container,
                "release-order.hold.v1",
                "release-order.release.v1",
                "release-order.release.v1");
        assertThat(orders)
                .extracting(order -> order.body().get("sequence").asInt())
                .containsExactly(1, 2, 3);
        assertThat(orders)
                .extracting(order -> order.body().at("/unit/document").asString())
                .containsExactly(held.document(), held.document(), clean.document());
    }

    @Test
    void aStrangersPaperLetsNobodysContainerGo() {
        String container = ContainerNumbers.next();
        String heldMrn = lodged(aDeclaration().inContainer(container).expectedAt(daysFromNow(0)));
        String strangersMrn = lodged(
                aDeclaration()
                        .inContainer(container)
                        .underDocument("INVENTED" + container)
                        .expectedAt(daysFromNow(0))
                        .by(ADeclaration.STRANGER, ADeclaration.STRANGER),
                ADeclaration.STRANGER);
        routed(heldMrn, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));
        routed(strangersMrn, 1, 1, "GREEN");

        discharged(container, daysFromNow(0));

        awaitStatus(strangersMrn, "RELEASED");
        awaitArrival(heldMrn);
        told("release-orders", container, "release-order.hold.v1");
    }

    @Test
    void aBareReportReleasesWhatWasExpectedAboutThenAndNothingOlder() {
        String container = ContainerNumbers.next();
        String oldMrn = lodged(aDeclaration()
                .inContainer(container)
                .withJson("preLodged", "false")
                .without("transport.estimatedArrival"));
        jdbc().sql("update filing set lodged_at = now() - interval '40 days' where mrn = ?")
                .param(oldMrn)
                .update();
        String lateMrn = lodged(aDeclaration().inContainer(container).expectedAt(daysFromNow(-6)));
        routed(oldMrn, 1, 1, "GREEN");
        routed(lateMrn, 1, 1, "GREEN");

        discharged(container, daysFromNow(-1));

        awaitStatus(lateMrn, "RELEASED");
        assertThat(status(oldMrn)).isEqualTo("CLEARED");
        assertThat(told("release-orders", container, "release-order.release.v1")
                        .getFirst()
                        .body()
                        .get("mrns"))
                .hasSize(1);
    }

    @Test
    void aShipThatArrivesChangesTheEstimateOnly() {
        ADeclaration declaration = aDeclaration().inContainer(ContainerNumbers.next());
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");

        Instant estimate = daysFromNow(11);

        expected(declaration.document(), declaration.document(), estimate);

        awaitEstimate(mrn, estimate);
        assertThat(status(mrn)).isEqualTo("CLEARED");
    }

    @Test
    void goodsThatFlyAreReleasedByTheirWaybill() {
        String waybill = ContainerNumbers.waybill();
        String mrn = lodged(aDeclaration().byAir(waybill));
        routed(mrn, 1, 1, "GREEN");

        port(waybill, "port.air-arrived.v1", """
                {"eventDateTime": "%s", "eventClassifierCode": "ACT",
                 "documentReferences": [{"documentReferenceType": "AWB", "documentReferenceValue": "%s"}]}
                """.formatted(now(), waybill));

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
        String container = ContainerNumbers.next();
        ADeclaration first = aDeclaration().inContainer(container).expectedAt(daysFromNow(-3));
        ADeclaration second = aDeclaration().inContainer(container).expectedAt(daysFromNow(90));
        String firstMrn = lodged(first);
        String secondMrn = lodged(second);
        routed(firstMrn, 1, 1, "GREEN");
        routed(secondMrn, 1, 1, "GREEN");

        discharged(container, daysFromNow(-2));

        awaitStatus(firstMrn, "RELEASED");
        assertThat(status(secondMrn)).isEqualTo("CLEARED");
    }

    @Test
    void aReportThatComesTwiceReleasesOnce() {
        String container = ContainerNumbers.next();
        ADeclaration declaration = aDeclaration().inContainer(container);
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");

        discharged(container, declaration.document());
        awaitStatus(mrn, "RELEASED");
        discharged(container, declaration.document());
        ADeclaration behind = aDeclaration();
        String behindMrn = lodged(behind);
        Instant estimate = daysFromNow(11);
        expected(container, behind.document(), estimate);
        awaitEstimate(behindMrn, estimate);

        told("release-orders", container, "release-order.release.v1");
        told(
                "declarations",
                mrn,
                "declaration.lodged.v1",
                "declaration.cleared.v1",
                "declaration.arrived.v1",
                "declaration.released.v1");
    }

    private static void expected(String key, String document, Instant arrival) {
        port(key, "port.vessel-arrived.v1", """
                {"eventID": "%s", "eventDateTime": "%s", "eventClassifierCode": "EST",
                 "transportEventTypeCode": "ARRI", "vesselIMONumber": "9321483",
                 "documentReferences": [{"documentReferenceType": "TRD", "documentReferenceValue": "%s"}]}
                """.formatted(UUID.randomUUID(), arrival, document));
    }

    private void awaitEstimate(String mrn, Instant arrival) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(officer().get(DECLARATIONS + "/" + mrn).text("/estimatedArrival"))
                                .isEqualTo(arrival.toString()));
    }
}
