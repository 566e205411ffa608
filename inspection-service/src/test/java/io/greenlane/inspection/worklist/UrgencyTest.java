package io.greenlane.inspection.worklist;

import static io.greenlane.inspection.worklist.ADecision.MONDAY;
import static io.greenlane.inspection.worklist.ADecision.toExamine;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void theSlackIsWhatIsLeftOnceTheWorkItselfIsTakenOff() {
        InspectionCase waiting =
                toExamine().until(MONDAY.plus(Duration.ofHours(3))).opened();

        assertThat(Urgency.of(waiting, HOUR).startBy()).isEqualTo(MONDAY.plus(Duration.ofHours(2)));
    }

    @Test
    void perishablesLoseTheirValueEvenlyUntilTheyAreSpoiltAndOtherGoodsKeep() {
        InspectionCase flowers = toExamine()
                .worth("12000.00")
                .perishableUntil(MONDAY.plus(Duration.ofHours(24)))
                .opened();
        InspectionCase copper = toExamine().worth("90000.00").opened();

        assertThat(Urgency.of(flowers, HOUR).lostPerHour()).isEqualByComparingTo("500");
        assertThat(Urgency.of(copper, HOUR).lostPerHour()).isZero();
    }

    @Test
    void whatIsSpoiltWithinTheHourLosesAllOfIt() {
        InspectionCase spoiling = toExamine()
                .worth("300.00")
                .perishableUntil(MONDAY.plus(Duration.ofMinutes(10)))
                .opened();

        assertThat(Urgency.of(spoiling, HOUR).lostPerHour()).isEqualByComparingTo("300");
    }

    @Test
    void ofEquallyUrgentGoodsTheRiskierComeFirst() {
        assertThat(Urgency.of(toExamine().risky("75").opened(), HOUR).risk())
                .isEqualByComparingTo(new BigDecimal("75"));
    }
}
