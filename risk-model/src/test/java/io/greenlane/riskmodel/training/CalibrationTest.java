package io.greenlane.riskmodel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void neighboursThatDisagreeArePooled() {
        Calibration calibration = equally(new double[] {1, 2, 3, 4}, false, true, false, true);

        assertThat(calibration.probabilityOf(0)).isZero();
        assertThat(calibration.probabilityOf(2.5)).isEqualTo(0.5);
        assertThat(calibration.probabilityOf(9)).isEqualTo(1);
        assertThat(calibration.probabilityOf(1.75)).isEqualTo(0.25);
    }

    @Test
    void equalScoresHaveOneProbability() {
        Calibration calibration = equally(new double[] {1, 1, 1, 1}, false, false, true, false);

        assertThat(calibration.probabilityOf(1)).isEqualTo(0.25);
    }

    @Test
    void aHigherScoreIsNeverLessLikelyAndOverconfidenceIsMended() {
        SplittableRandom random = new SplittableRandom(3);
        double[] raw = new double[20_000];
        boolean[] violation = new boolean[raw.length];
        for (int index = 0; index < raw.length; index++) {
            double chance = random.nextDouble();
            violation[index] = random.nextDouble() < chance;
            raw[index] = 3 * Math.log(chance / (1 - chance));
        }
        Calibration calibration = equally(raw, violation);

        double before = 0;
        for (double score = -9; score <= 9; score += 0.01) {
            double probability = calibration.probabilityOf(score);
            assertThat(probability).isBetween(before, 1.0);
            before = probability;
        }
        assertThat(calibration.probabilityOf(3 * Math.log(0.3 / 0.7))).isCloseTo(0.3, within(0.05));
    }

    @Test
    void theErrorIsTheDistanceBetweenWordAndFact() {
        double[] said = new double[100];
        boolean[] came = new boolean[100];
        for (int index = 0; index < said.length; index++) {
            said[index] = 0.5;
            came[index] = index % 4 == 0;
        }
        assertThat(Calibration.error(said, came)).isCloseTo(0.25, within(0.05));
    }

    @Test
    void whatStandsForManyCountsAsMany() {
        Calibration calibration =
                Calibration.stepwise(new double[] {1, 1}, new boolean[] {true, false}, new double[] {1, 19});

        assertThat(calibration.probabilityOf(1)).isEqualTo(0.05);
    }

    @Test
    void fewViolationsGiveNoStepsButAnOrder() {
        SplittableRandom random = new SplittableRandom(4);
        double[] raw = new double[1_000];
        boolean[] violation = new boolean[raw.length];
        double[] weight = new double[raw.length];
        for (int index = 0; index < raw.length; index++) {
            raw[index] = -4 + 4 * random.nextDouble();
            violation[index] = random.nextDouble() < 1 / (1 + Math.exp(-raw[index]));
            weight[index] = 1;
        }
        Calibration calibration = Calibration.of(raw, violation, weight);

        double before = 0;
        for (double score = -4; score <= 0; score += 0.1) {
            assertThat(calibration.probabilityOf(score)).isGreaterThan(before);
            before = calibration.probabilityOf(score);
        }
        assertThat(calibration.probabilityOf(-2)).isCloseTo(1 / (1 + Math.exp(2)), within(0.03));
    }

    @Test
    void scoresThatMisleadLeaveTheRateOfAll() {
        Calibration calibration = Calibration.of(
                new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, false}, new double[] {1, 1, 1, 1});

        assertThat(calibration.probabilityOf(1)).isEqualTo(0.5);
        assertThat(calibration.probabilityOf(4)).isEqualTo(0.5);
    }

    private static Calibration equally(double[] raw, boolean... violation) {
        double[] weight = new double[raw.length];
        Arrays.fill(weight, 1);
        return Calibration.stepwise(raw, violation, weight);
    }
}
