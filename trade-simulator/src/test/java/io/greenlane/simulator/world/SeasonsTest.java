package io.greenlane.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeasonsTest {

    private final Seasons seasons = new Seasons(WorldParameters.frozen());

    @Test
    void flowersComeBeforeValentinesDayAndMothersDayAndNotOnThem() {
        double usual = seasons.factor("FLOWERS", LocalDate.of(2027, 2, 20));

        assertThat(seasons.factor("FLOWERS", LocalDate.of(2027, 2, 10))).isGreaterThan(2 * usual);
        assertThat(seasons.factor("FLOWERS", LocalDate.of(2027, 2, 14))).isEqualTo(usual);
        assertThat(seasons.factor("FLOWERS", LocalDate.of(2027, 5, 5))).isGreaterThan(1.5 * usual);
        assertThat(seasons.factor("FLOWERS", LocalDate.of(2027, 5, 9))).isLessThan(1.5 * usual);
    }

    @Test
    void buildersBuyInSpringAndNotAtChristmas() {
        assertThat(seasons.factor("CONSTRUCTION", LocalDate.of(2027, 5, 3)))
                .isGreaterThan(2 * seasons.factor("CONSTRUCTION", LocalDate.of(2027, 12, 20)));
    }
}
