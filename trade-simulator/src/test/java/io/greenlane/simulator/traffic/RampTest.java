package io.greenlane.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RampTest {

    private static final double SECOND = 1e9;

    @Test
    void theFirstAreDueAtATenthOfTheRateAndTheLastAtTheWholeRate() {
        Ramp ramp = Ramp.of(50, 1_500);

        assertThat(ramp.dueNanos(0)).isZero();
        assertThat(gap(ramp, 0)).isBetween(0.15, 0.2); // 5 a second and rising
        assertThat(gap(ramp, 1_000)).isCloseTo(1 / 50.0, within(1e-6));
    }

    @Test
    void theRateNeverFalls() {
        Ramp ramp = Ramp.of(50, 1_500);

        for (int number = 0; number < 1_498; number++) {
            assertThat(gap(ramp, number + 1)).isLessThanOrEqualTo(gap(ramp, number) + 1e-6);
        }
    }

    @Test
    void itRisesForAFifthOfTheWorkOrFifteenSecondsWhicheverIsLess() {
        Ramp few = Ramp.of(50, 1_500);
        assertThat(few.isRisingAt(299)).isTrue();
        assertThat(few.isRisingAt(300)).isFalse();

        Ramp many = Ramp.of(50, 1_000_000);
        int last = (int) Math.ceil(many.rising());
        assertThat(many.dueNanos(last) / SECOND).isCloseTo(15, within(0.05));
    }

    @Test
    void withoutARampWorkIsDueAtEvenTimes() {
        assertThat(Ramp.none(500).dueNanos(50) / SECOND).isCloseTo(0.1, within(1e-9));
    }

    private static double gap(Ramp ramp, int number) {
        return (ramp.dueNanos(number + 1) - ramp.dueNanos(number)) / SECOND;
    }
}
