package io.greenlane.declaration.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TookTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 20, 99, 250, 1000, 86_400_000})
    void noDurationIsToldMoreThanAFifthTooLong(long millis) {
        long told = Took.millis(Took.of(Duration.ofMillis(millis)));

        assertThat(told).isBetween(millis, Math.round(millis * 1.2) + 1);
    }

    @Test
    void whatTookNoTimeFallsIntoTheFirstStep() {
        assertThat(Took.of(Duration.ZERO)).isZero();
        assertThat(Took.of(Duration.ofMillis(-5))).isZero();
    }

    @Test
    void aQuantileIsWhatThatShareStayedWithin() {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        counts.put(Took.of(Duration.ofMillis(16)), 98L);
        counts.put(Took.of(Duration.ofMillis(1024)), 2L);

        assertThat(Took.quantile(counts, 0.5)).isEqualTo(16);
        assertThat(Took.quantile(counts, 0.98)).isEqualTo(16);
        assertThat(Took.quantile(counts, 0.99)).isEqualTo(1024);
        assertThat(Took.quantile(new TreeMap<>(), 0.5)).isNull();
    }
}
