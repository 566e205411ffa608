package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office NLAMS001 lets containers without manifest wait for a minute, the tests' data say. */
class DueReleasesIT extends PortIT {

    @Autowired
    private DueReleases due;

    private final String container = ContainerNumbers.next();
    private final ADeclaration declaration = aDeclaration()
            .inContainer(container)
            .expectedAt(daysFromNow(0))
            .with("customsOffice", "NLAMS001")
            .with("transport.portOfArrival", "NLAMS");

    @Test
    void whatCameWithoutManifestIsLetGoWhenItHasWaited() {
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");
        discharged(container, Instant.now());
        awaitStatus(mrn, "RELEASED");

        due.look();
        told("release-orders", container);

        jdbc().sql(
                        "update port_reference set waits_until = now() - interval '1 second', arrived_at = now() - interval '2 minutes' where reference = ?")
                .param(container)
                .update();
        due.look();

        assertThat(told("release-orders", container, "release-order.release.v1")
                        .getFirst()
                        .body()
                        .at("/mrns/0")
                        .asString())
                .isEqualTo(mrn);
        due.look();
        told("release-orders", container, "release-order.release.v1");
    }

    @Test
    void whoeverDeclaresInTimeKeepsIt() {
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");
        discharged(container, Instant.now());
        awaitStatus(mrn, "RELEASED");

        String second = lodged(aDeclaration().inContainer(container).underDocument(declaration.document()));
        routed(second, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));

        told("release-orders", container, "release-order.hold.v1");
        due.look();
        told("release-orders", container, "release-order.hold.v1");
    }
}
