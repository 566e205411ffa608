package io.greenlane.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartDelayTest {

    private final RestartDelay delay = new RestartDelay();

    @Test
    void theDelayDoublesFromHalfASecondUpToTen() {
        assertThat(IntStream.range(0, 7)
                        .mapToObj(_ -> delay.after(Duration.ZERO).toMillis()))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L);
    }

    @Test
    void aGoodMinuteIsForgiving() {
        delay.after(Duration.ZERO);
        delay.after(Duration.ofSeconds(59));

        assertThat(delay.after(Duration.ofSeconds(60))).isEqualTo(Duration.ofMillis(500));
    }
}
