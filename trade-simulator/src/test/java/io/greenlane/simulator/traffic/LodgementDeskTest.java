package io.greenlane.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LodgementDeskTest {

    private static final List<Consignment> CONSIGNMENTS = new Trade(
                    new World(WorldParameters.frozen(), 5, LocalDate.of(2026, 11, 23), 60),
                    new TradePlan(Instant.parse("2026-11-23T10:00:00Z"), 10_000, 12))
            .consignments()
            .toList();

    @Test
    void aDeclarationThatCouldNotEvenBeSentIsBookedAsUnanswered() throws IOException, InterruptedException {
        try (PlatformDouble platform = new PlatformDouble();
                Gateway gateway = new Gateway(platform.uri(), Duration.ofMillis(200))) {
            Bearer nobody = new Bearer(() -> "nobody");
            Book book = new Book();
            Registry empty = new Registry(gateway, platform.uri(), nobody, Progress.SILENT);
            LodgementDesk desk = new LodgementDesk(new Floor(gateway, nobody, empty, book, ""), Progress.SILENT);

            desk.lodge(CONSIGNMENTS, 1_000);
            desk.lodgeUnanswered(Duration.ofMillis(10));

            assertThat(book.acknowledged()).isEmpty();
            assertThat(book.unanswered())
                    .hasSameSizeAs(CONSIGNMENTS)
                    .allSatisfy(one -> assertThat(one.why()).endsWith("is not registered"));
        }
    }
}
