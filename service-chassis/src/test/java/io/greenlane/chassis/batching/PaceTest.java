package io.greenlane.chassis.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    @Test
    void batchesBeginAnIntervalApart() throws InterruptedException {
        var pace = new Pace(INTERVAL);

        long began = System.nanoTime();
        pace.await();
        pace.await();
        pace.await();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(INTERVAL.multipliedBy(2));
    }

    @Test
    void whatComesAfterAQuietMomentBeginsAtOnce() throws InterruptedException {
        var pace = new Pace(Duration.ofHours(1));

        assertTimeoutPreemptively(Duration.ofMinutes(1), pace::await);
    }
}
