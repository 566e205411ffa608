package io.greenlane.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WallTest {

    @Test
    void aTimeOnOneClockIsToldOnTheOther() {
        Wall wall = new Wall(7_000_000_000L, 1_790_000_000_000L);

        assertThat(wall.nanosOf(1_790_000_000_250L)).isEqualTo(7_250_000_000L);
        assertThat(wall.nanosOf(1_789_999_999_000L)).isEqualTo(6_000_000_000L);
    }
}
