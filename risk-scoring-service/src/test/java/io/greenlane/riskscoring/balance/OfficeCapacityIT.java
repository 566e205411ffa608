package io.greenlane.riskscoring.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.contract.Contract;
import io.greenlane.riskscoring.OwnDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeCapacityIT {

    private static final OwnDatabase DATABASE = OwnDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final OfficeCapacity capacity = new OfficeCapacity(DATABASE.jdbc(), InstantSource.fixed(NOW));

    @Test
    void theThresholdFollowsWhatIsAskedForAndWhatCanBeExamined() {
        capacity.takeIn(List.of(told("NLRTM001", 10, NOW.minusSeconds(60))));
        capacity.note(Collections.nCopies(
                8, new Demand("NLRTM001", NOW.minusSeconds(600), Scale.POINTS, new BigDecimal("90"))));
        capacity.note(Collections.nCopies(
                5, new Demand("NLRTM001", NOW.minusSeconds(600), Scale.POINTS, new BigDecimal("60"))));
        capacity.note(Collections.nCopies(
                9, new Demand("NLRTM001", NOW.minusSeconds(100_000), Scale.POINTS, new BigDecimal("99"))));
        capacity.note(Collections.nCopies(9, new Demand("DEHAM001", NOW, Scale.POINTS, new BigDecimal("60"))));
        assertThat(capacity.thresholdOf("NLRTM001", Scale.POINTS)).isEmpty();

        capacity.set();
        OfficeThreshold limited = capacity.thresholdOf("NLRTM001", Scale.POINTS).orElseThrow();
        assertThat(limited.points()).isEqualByComparingTo("90");
        assertThat(capacity.thresholdOf("DEHAM001", Scale.POINTS)).isEmpty();

        capacity.set();
        assertThat(capacity.thresholdOf("NLRTM001", Scale.POINTS)).contains(limited);

        capacity.takeIn(List.of(told("NLRTM001", 1, NOW.minusSeconds(120))));
        capacity.takeIn(List.of(told("NLRTM001", 20, NOW)));
        capacity.set();
        assertThat(capacity.thresholdOf("NLRTM001", Scale.POINTS)).isEmpty();
    }

    @Test
    void whatInspectionServiceTellsIsRead() {
        assertThat(Contract.of("inspection-service", "capacity-told.v1").readAs(CapacityTold.class))
                .isEqualTo(told("NLRTM001", 40, Instant.parse("2026-11-24T05:00:00Z")));
    }

    private static CapacityTold told(String office, int perDay, Instant at) {
        return new CapacityTold(office, perDay, at);
    }
}
