package io.greenlane.riskscoring.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClearingTimesTest {

    private final ClearingTimes times = new ClearingTimes();

    @Test
    void whatNobodyObservedIsNotTold() {
        times.addHeld(Duration.ofHours(3));

        assertThat(times.mixed(1, 0, 10)).isNull();
    }

    @Test
    void moreExaminationsReachMoreOfTheGoods() {
        IntStream.rangeClosed(1, 10).forEach(hours -> times.addExamined(Duration.ofHours(hours)));

        // 4 of 100 wait, so 95 do not; of 10 the 5 longest are beyond; of 60 half of all wait 2 hours or less.
        assertThat(times.mixed(4, 0, 100)).isEqualTo(hours("0.00", "0.00"));
        assertThat(times.mixed(10, 0, 100)).isEqualTo(hours("0.00", "5.00"));
        assertThat(times.mixed(60, 0, 100)).isEqualTo(hours("2.00", "10.00"));
    }

    @Test
    void heldGoodsWaitAsHeldGoodsDidAndAreLeftOutWhereNoneWasSeenToEnd() {
        times.addExamined(Duration.ofHours(2));

        assertThat(times.mixed(10, 50, 100)).isEqualTo(hours("0.00", "2.00"));
        assertThat(times.holdsObserved()).isZero();

        times.addHeld(Duration.ofHours(48));

        assertThat(times.mixed(10, 50, 100)).isEqualTo(hours("2.00", "48.00"));
    }

    @Test
    void anExaminationThatEndsBeforeItsDecisionCountsForNothing() {
        times.addExamined(Duration.ofHours(-1));

        assertThat(times.examinationsObserved()).isZero();
    }

    private static Simulated.Hours hours(String median, String p95) {
        return new Simulated.Hours(new BigDecimal(median), new BigDecimal(p95));
    }
}
