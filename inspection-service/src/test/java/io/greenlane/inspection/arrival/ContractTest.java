package io.greenlane.inspection.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.inspection.worklist.GoodsArrival;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theDeclarantsEstimateIsRead() {
        assertThat(read("lodged.v1", GoodsReport.Lodged.class).arrival())
                .isEqualTo(new GoodsArrival(Instant.parse("2026-12-03T06:00:00Z"), null));
    }

    @Test
    void thePortsEstimateIsRead() {
        assertThat(read("arrival-expected.v1", GoodsReport.Expected.class).arrival())
                .isEqualTo(new GoodsArrival(Instant.parse("2026-12-03T09:30:00Z"), null));
    }

    @Test
    void anArrivalIsRead() {
        assertThat(read("arrived.v1", GoodsReport.Arrived.class).arrival())
                .isEqualTo(new GoodsArrival(null, Instant.parse("2026-12-03T05:41:00Z")));
    }

    private static <T extends GoodsReport> T read(String event, Class<T> as) {
        return Contract.of("declaration-service", event).readAs(as, EventJson.mapper());
    }
}
