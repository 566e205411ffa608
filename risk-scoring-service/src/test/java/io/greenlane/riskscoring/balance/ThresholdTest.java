package io.greenlane.riskscoring.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private static final List<Threshold.Asked> ASKED = List.of(asked("60", 30), asked("90", 10), asked("75", 20));

    @Test
    void whatCanBeExaminedIsExaminedAsThePolicySays() {
        assertThat(Threshold.within(60, ASKED)).isEmpty();
        assertThat(Threshold.within(0, List.of())).isEmpty();
    }

    @Test
    void theHighestRiskIsExaminedFirst() {
        assertThat(Threshold.within(59, ASKED)).contains(new BigDecimal("75"));
        assertThat(Threshold.within(30, ASKED)).contains(new BigDecimal("75"));
        assertThat(Threshold.within(29, ASKED)).contains(new BigDecimal("90"));
    }

    @Test
    void goodsOfEqualRiskAreTreatedAlike() {
        assertThat(Threshold.within(9, ASKED)).contains(new BigDecimal("91"));
    }

    private static Threshold.Asked asked(String points, long declarations) {
        return new Threshold.Asked(new BigDecimal(points), declarations);
    }
}
