package io.greenlane.riskmodel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTest {

    private static final double EXACTLY = 1e-12;

    /** Inspected in the order violation, clean, violation, clean, clean. */
    private final Ranking ranking =
            new Ranking(new double[] {0.1, 0.9, 0.3, 0.7, 0.5}, new boolean[] {false, true, false, false, true});

    @Test
    void precisionIsTheShareOfViolationsAmongTheFirst() {
        assertThat(ranking.precisionAt(0.2)).isEqualTo(1);
        assertThat(ranking.precisionAt(0.4)).isEqualTo(0.5);
        assertThat(ranking.precisionAt(0.6)).isEqualTo(2 / 3.0, within(EXACTLY));
        assertThat(ranking.recallAt(0.4)).isEqualTo(0.5);
    }

    @Test
    void atLeastOneIsInspected() {
        assertThat(ranking.precisionAt(0.01)).isEqualTo(1);
    }

    @Test
    void aucCountsPairsInTheRightOrder() {
        assertThat(ranking.auc()).isEqualTo(5 / 6.0, within(EXACTLY));
    }

    @Test
    void equalScoresCountHalf() {
        assertThat(new Ranking(new double[] {1, 1, 1}, new boolean[] {true, false, false}).auc())
                .isEqualTo(0.5);
    }

    @Test
    void averagePrecisionIsTheMeanAtEachViolation() {
        assertThat(ranking.averagePrecision()).isEqualTo((1 + 2 / 3.0) / 2, within(EXACTLY));
    }

    @Test
    void theBestThresholdPresumesThreeOfFive() {
        assertThat(ranking.bestThreshold()).isEqualTo(0.5);
        assertThat(ranking.macroF1(0.5)).isEqualTo((0.8 + 0.8) / 2, within(EXACTLY));
    }

    @Test
    void whereNothingIsToBeFoundNothingIsFound() {
        Ranking clean = new Ranking(new double[] {1, 2}, new boolean[] {false, false});

        assertThat(clean.precisionAt(1)).isZero();
        assertThat(clean.recallAt(1)).isZero();
        assertThat(clean.averagePrecision()).isZero();
        assertThat(clean.auc()).isEqualTo(0.5);
    }
}
