package io.greenlane.riskmodel.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskmodel.tree.TreeText;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How long a training takes: a small one of quick trees here, and all of it with {@code -Dgreenlane.training-rows=1000000}. */
class TrainingTimeTest {

    private static final int ROWS = Integer.getInteger("greenlane.training-rows", 10_000);
    private static final int MILLION = 1_000_000;
    private static final int FEATURES = 60;
    private static final Duration BUDGET = Duration.ofMinutes(5);

    @Test
    void aMillionRowsOfSixtyNumbersAreLearntInFiveMinutes() {
        SplittableRandom random = new SplittableRandom(9);
        double[] rows = new double[ROWS * FEATURES];
        boolean[] violation = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int feature = 0; feature < FEATURES; feature++) {
                rows[row * FEATURES + feature] = random.nextDouble();
            }
            double first = rows[row * FEATURES];
            violation[row] = random.nextDouble() < 0.1 * first * first + 0.02 * rows[row * FEATURES + 1];
        }
        double[] equal = new double[ROWS];
        Arrays.fill(equal, 1);

        List<TrainingSettings> all = ROWS < MILLION
                ? List.of(TrainingSettings.QUICK)
                : List.of(TrainingSettings.QUICK, TrainingSettings.USUAL);
        for (TrainingSettings settings : all) {
            long start = System.nanoTime();
            String trees = new Trainer(settings, Collections.nCopies(FEATURES, 0))
                    .train(rows, FEATURES, new Learned(violation, equal));
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(TreeText.read(trees).features()).isEqualTo(FEATURES);
            assertThat(took).as("%,d rows, %d trees", ROWS, settings.rounds()).isLessThan(BUDGET);
        }
    }
}
