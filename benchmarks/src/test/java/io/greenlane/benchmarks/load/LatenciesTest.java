package io.greenlane.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreMeasurementsByTheNearestRank() {
        Latencies latencies =
                Latencies.of(LongStream.rangeClosed(1, 1_000).map(millis -> (1_001 - millis) * 1_000_000));

        assertThat(latencies).isEqualTo(new Latencies(1_000, 500, 900, 990, 999, 1_000));
    }

    @Test
    void ofOneMeasurementEveryPercentileIsThat() {
        assertThat(Latencies.of(LongStream.of(2_500_000))).isEqualTo(new Latencies(1, 2.5, 2.5, 2.5, 2.5, 2.5));
    }

    @Test
    void ofNoneThereIsNothingToRank() {
        assertThat(Latencies.of(LongStream.empty())).isEqualTo(new Latencies(0, 0, 0, 0, 0, 0));
    }
}
