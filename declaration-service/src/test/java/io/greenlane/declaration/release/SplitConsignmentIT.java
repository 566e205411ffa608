package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import org.junit.jupiter.api.Test;

/** Goods of one declaration that come in several containers, and not all at once. */
class SplitConsignmentIT extends PortIT {

    private final String first = ContainerNumbers.next();
    private final String second = ContainerNumbers.next();
    private final ADeclaration split = aDeclaration()
            .withJson("transport.containers", "[\"%s\", \"%s\"]".formatted(first, second))
            .withJson("goodsItems[0].containers", "[\"%s\", \"%s\"]".formatted(first, second));

    @Test
    void eachContainerIsLetGoWhenItComes() {
        String mrn = lodged(split);
        routed(mrn, 1, 1, "GREEN");

        discharged(first, split.document());

        awaitStatus(mrn, "RELEASED");
        told("release-orders", first, "release-order.release.v1");
        told("release-orders", second);

        discharged(second, split.document());

        told("release-orders", second, "release-order.release.v1");
    }

    @Test
    void whileItIsHeldNoneOfItsContainersGoesAndThenThoseThatAreThere() {
        String mrn = lodged(split);
        routed(mrn, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));
        told("release-orders", first, "release-order.hold.v1");
        told("release-orders", second, "release-order.hold.v1");
        discharged(first, split.document());
        awaitArrival(mrn);

        routed(mrn, 1, 2, "GREEN");

        awaitStatus(mrn, "RELEASED");
        told("release-orders", first, "release-order.hold.v1", "release-order.release.v1");
        told("release-orders", second, "release-order.hold.v1");

        discharged(second, split.document());

        told("release-orders", second, "release-order.hold.v1", "release-order.release.v1");
    }

    @Test
    void aContainerOfTheSplitWaitsForTheOtherGoodsInIt() {
        ADeclaration shared = aDeclaration().inContainer(second);
        String sharedMrn = lodged(shared);
        String mrn = lodged(split);
        routed(mrn, 1, 1, "GREEN");
        routed(sharedMrn, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));

        discharged(first, split.document());
        discharged(second, split.document());
        discharged(second, shared.document());
        awaitArrival(sharedMrn);

        assertThat(status(mrn)).isEqualTo("RELEASED");
        told("release-orders", first, "release-order.release.v1");
        told("release-orders", second, "release-order.hold.v1");
    }
}
