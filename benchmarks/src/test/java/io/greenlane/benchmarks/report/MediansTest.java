package io.greenlane.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void oneThatWentWrongDoesNotMoveTheMiddle() {
        assertThat(Medians.of(List.of(10.0, 900.0, 12.0), value -> value)).isEqualTo(12);
    }

    @Test
    void ofAnEvenNumberItIsBetweenTheTwoInTheMiddle() {
        assertThat(Medians.of(List.of(10.0, 14.0), value -> value)).isEqualTo(12);
    }

    @Test
    void ofNoneItIsZero() {
        assertThat(Medians.of(List.<Double>of(), value -> value)).isZero();
    }
}
