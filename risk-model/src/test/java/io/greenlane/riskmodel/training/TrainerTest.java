package io.greenlane.riskmodel.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskmodel.tree.TreeText;
import io.greenlane.riskmodel.tree.Trees;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Examples in which violations become rarer the more there is of a number. */
class TrainerTest {

    private static final int ROWS = 4_000;
    private static final TrainingSettings SMALL = new TrainingSettings(30, 15, 20, 0.1, 1, 1, 1, 7, 1);

    @Test
    void aNumberCountsTheWayTheLawSaysWhateverTheExamplesSay() {
        assertThat(scores(0)).isNotEqualTo(sorted(scores(0)));
        assertThat(scores(1)).isEqualTo(sorted(scores(1)));
        assertThat(scores(-1)).isNotEqualTo(sorted(scores(-1)));
    }

    /** Scores of rising values of the number. */
    private static List<Double> scores(int direction) {
        SplittableRandom random = new SplittableRandom(1);
        double[] rows = new double[ROWS * 2];
        boolean[] violation = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            rows[2 * row] = random.nextDouble();
            rows[2 * row + 1] = random.nextDouble();
            violation[row] = random.nextDouble() > 0.3 * rows[2 * row] + 0.5;
        }
        double[] equal = new double[ROWS];
        Arrays.fill(equal, 1);
        Trees trees =
                TreeText.read(new Trainer(SMALL, List.of(direction, 0)).train(rows, 2, new Learned(violation, equal)));
        return IntStream.rangeClosed(0, 20)
                .mapToObj(step -> trees.rawScore(new double[] {step / 20.0, 0.5}, 0))
                .toList();
    }

    private static List<Double> sorted(List<Double> scores) {
        return scores.stream().sorted().toList();
    }
}
