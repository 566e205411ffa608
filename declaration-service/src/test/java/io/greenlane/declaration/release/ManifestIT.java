package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ManifestIT extends PortIT {

    private final String voyage = "V" + UUID.randomUUID();
    private final String container = ContainerNumbers.next();

    @Test
    void aContainerIsKeptUntilAllGoodsThatItsManifestNamesAreDeclared() {
        ADeclaration first = aDeclaration().inContainer(container);
        ADeclaration second = aDeclaration().inContainer(container);
        manifest(
                voyage,
                Instant.now(),
                consignment(first.document(), 1, container),
                consignment(second.document(), 1, container));
        String mrn = cleared(first);

        discharged(container, first.document());

        awaitStatus(mrn, "RELEASED");
        Broker.Event kept =
                told("release-orders", container, "release-order.hold.v1").getFirst();
        assertThat(kept.body().at("/unit/document").asString()).isEqualTo(second.document());
        assertThat(kept.body().get("reason").asString()).isEqualTo("NOT_DECLARED");
        assertThat(kept.body().get("customsOffice").asString()).isEqualTo("DEHAM001");
        assertThat(kept.body().get("mrns")).isEmpty();

        discharged(container, second.document());
        String lateMrn = cleared(second);

        awaitStatus(lateMrn, "RELEASED");
        List<Broker.Event> orders = told(
                "release-orders",
                container,
                "release-order.hold.v1",
                "release-order.release.v1",
                "release-order.release.v1");
        assertThat(orders)
                .extracting(order -> order.body().get("sequence").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void goodsUnderOneDocumentCanNeedSeveralDeclarations() {
        ADeclaration first = aDeclaration().inContainer(container);
        manifest(voyage, Instant.now(), consignment(first.document(), 2, container));
        cleared(first);
        discharged(container, first.document());
        told("release-orders", container, "release-order.hold.v1");

        cleared(aDeclaration().inContainer(container).underDocument(first.document()));

        told("release-orders", container, "release-order.hold.v1", "release-order.release.v1");
    }

    @Test
    void aManifestThatIsCorrectedLetsTheContainerGo() {
        ADeclaration declared = aDeclaration().inContainer(container);
        Instant told = Instant.now();
        manifest(
                voyage,
                told,
                consignment(declared.document(), 1, container),
                consignment("TYPO" + container, 1, container));
        cleared(declared);
        discharged(container, declared.document());
        told("release-orders", container, "release-order.hold.v1");

        manifest(voyage, told.plusSeconds(60), consignment(declared.document(), 1, container));

        told("release-orders", container, "release-order.hold.v1", "release-order.release.v1");
    }

    @Test
    void anOlderManifestThatComesLateChangesNothing() {
        ADeclaration declared = aDeclaration().inContainer(container);
        Instant told = Instant.now();
        manifest(voyage, told, consignment(declared.document(), 1, container));
        manifest(
                voyage,
                told.minusSeconds(60),
                consignment(declared.document(), 1, container),
                consignment("TYPO" + container, 1, container));
        cleared(declared);

        discharged(container, declared.document());

        told("release-orders", container, "release-order.release.v1");
    }

    @Test
    void aManifestThatComesAfterTheDischargeCallsTheContainerBack() {
        ADeclaration declared = aDeclaration().inContainer(container);
        cleared(declared);
        discharged(container, declared.document());
        told("release-orders", container, "release-order.release.v1");

        manifest(
                voyage,
                Instant.now(),
                consignment(declared.document(), 1, container),
                consignment("FORGOTTEN" + container, 1, container));

        told("release-orders", container, "release-order.release.v1", "release-order.hold.v1");
    }

    @Test
    void whoeverDeclaresAfterTheContainerWasLetGoIsACaseForOfficers() {
        ADeclaration early = aDeclaration().inContainer(container);
        cleared(early);
        discharged(container, early.document(), Instant.now());
        told("release-orders", container, "release-order.release.v1");

        String lateMrn = cleared(aDeclaration().inContainer(container).underDocument(early.document()));

        Broker.Event alarm =
                told("port-alarms", container, "port-alarm.raised.v1").getFirst();
        assertThat(alarm.body().get("kind").asString()).isEqualTo("DECLARED_AFTER_RELEASE");
        assertThat(alarm.body().at("/mrns/0").asString()).isEqualTo(lateMrn);
        assertThat(officer().get(DECLARATIONS + "/" + lateMrn + "/timeline").body().get("entries").values().stream()
                        .map(entry -> entry.get("event").asString()))
                .contains("LODGED_LATE");
    }

    private String cleared(ADeclaration declaration) {
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");
        return mrn;
    }
}
