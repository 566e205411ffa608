package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.declaration.lifecycle.AStanding;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.release.PortMovement.VesselArrived;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Instant NOW = AStanding.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final Instant MONDAY = Instant.parse("2026-12-07T06:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-12-08T06:00:00Z");

    private final Standing expected = AStanding.lodged("26NLK3F7Q30A1C5DE1", "CSQU3054383", "DOC1");

    @Test
    void theEstimateThatWasRecordedLastCounts() {
        Standing monday = told(expected, MONDAY, LATER, LATER);

        assertThat(told(monday, TUESDAY, NOW, LATER).travel().estimatedArrival())
                .isEqualTo(MONDAY);
    }

    @Test
    void anEstimateRecordedNextYearGivesWayToABetterOne() {
        Standing monday = told(expected, MONDAY, NOW.plus(Duration.ofDays(365)), NOW);

        assertThat(told(monday, TUESDAY, LATER, LATER).travel().estimatedArrival())
                .isEqualTo(TUESDAY);
    }

    private static Standing told(Standing standing, Instant arrival, Instant recordedAt, Instant now) {
        PortMovement estimate = new VesselArrived(arrival, "EST", List.of());
        var received = new Received<>(UUID.randomUUID(), "port.vessel-arrived.v1", recordedAt, "DOC1", estimate);
        return PortMovements.expected(standing, Map.of("DOC1", received), now).after();
    }
}
