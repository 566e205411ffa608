package io.greenlane.inspection.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.inspection.worklist.GoodsArrival;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalDeskTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-12-03T06:00:00Z");

    @Test
    void theLatestEstimateCountsUntilTheGoodsAreThere() {
        assertThat(ArrivalDesk.told(List.of(
                        new GoodsReport.Expected("A", MONDAY),
                        new GoodsReport.Expected("B", MONDAY),
                        new GoodsReport.Expected("A", THURSDAY))))
                .containsEntry("A", new GoodsArrival(THURSDAY, null))
                .containsEntry("B", new GoodsArrival(MONDAY, null));
    }

    @Test
    void theFirstArrivalCountsAndEndsTheWaiting() {
        GoodsArrival known = ArrivalDesk.told(List.of(
                        new GoodsReport.Arrived("A", MONDAY),
                        new GoodsReport.Arrived("A", THURSDAY),
                        new GoodsReport.Expected("A", THURSDAY)))
                .get("A");

        assertThat(known).isEqualTo(new GoodsArrival(THURSDAY, MONDAY));
        assertThat(known).extracting(arrival -> arrival.awaitedAt(MONDAY)).isNull();
        assertThat(known).extracting(GoodsArrival::unreported).isNull();
    }

    @Test
    void goodsThatWereDeclaredAsBeingThereHaveNothingToRemember() {
        assertThat(ArrivalDesk.told(List.of(
                        new GoodsReport.Lodged("A", new GoodsReport.Content(null)),
                        new GoodsReport.Lodged("B", new GoodsReport.Content(new GoodsReport.Transport(null))))))
                .isEmpty();
    }
}
