package io.greenlane.riskmodel.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskmodel.training.NativeLibrary;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The library that trained the trees is the judge of how they are walked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreesTest {

    private static final int ROWS = 3000;
    private static final int FEATURES = 6;
    private static final double AS_THE_LIBRARY = 1e-6;
    private static final String PARAMETERS =
            "objective=binary num_leaves=31 min_data_in_leaf=10 deterministic=true num_threads=1 verbosity=-1";

    private final double[] rows = rows();
    private LGBMBooster booster;
    private String text;

    @BeforeAll
    void train() throws Exception {
        float[] labels = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double first = rows[row * FEATURES];
            double second = rows[row * FEATURES + 1];
            labels[row] = (Double.isNaN(first) ? 1 : first * 2 + second) > 1.4 ? 1 : 0;
        }
        NativeLibrary.require();
        LGBMDataset data = LGBMDataset.createFromMat(rows, ROWS, FEATURES, true, PARAMETERS, null);
        data.setField("label", labels);
        booster = LGBMBooster.create(data, PARAMETERS);
        for (int round = 0; round < 40; round++) {
            booster.updateOneIter();
        }
        text = booster.saveModelToString(0, 40, LGBMBooster.FeatureImportanceType.GAIN);
        data.close();
    }

    @AfterAll
    void close() throws Exception {
        booster.close();
    }

    @Test
    void scoresAreTheLibrarysUnknownNumbersIncluded() throws Exception {
        Trees trees = TreeText.read(text);
        double[] expected = booster.predictForMat(rows, ROWS, FEATURES, true, PredictionType.C_API_PREDICT_RAW_SCORE);

        for (int row = 0; row < ROWS; row++) {
            assertThat(trees.rawScore(rows, row * FEATURES)).isCloseTo(expected[row], within(AS_THE_LIBRARY));
        }
    }

    @Test
    void contributionsAreTheLibrarysAndAddUpToTheScore() throws Exception {
        Trees trees = TreeText.read(text);
        double[] expected = booster.predictForMat(rows, ROWS, FEATURES, true, PredictionType.C_API_PREDICT_CONTRIB);

        for (int row = 0; row < ROWS; row += 7) {
            double[] contributions = trees.contributions(rows, row * FEATURES);
            for (int feature = 0; feature < FEATURES; feature++) {
                assertThat(contributions[feature])
                        .isCloseTo(expected[row * (FEATURES + 1) + feature], within(AS_THE_LIBRARY));
            }
            assertThat(trees.expectedRawScore() + Arrays.stream(contributions).sum())
                    .isCloseTo(trees.rawScore(rows, row * FEATURES), within(AS_THE_LIBRARY));
        }
    }

    /** As LightGBM writes a split of what is known from what is unknown. */
    @Test
    void anInfiniteThresholdPartsWhatIsKnownFromWhatIsUnknown() {
        String parting = text.replaceAll("(?m)^decision_type=10\\b", "decision_type=8")
                .lines()
                .map(line -> line.startsWith("threshold=") ? line.replaceAll("[0-9][0-9.e+-]*", "inf") : line)
                .collect(Collectors.joining("\n"));

        Trees trees = TreeText.read(parting);

        double[] known = {1e9, 1e9, 1e9, 1e9, 1e9, 1e9};
        double[] otherwiseKnown = {-1e9, 0, 3, -7, 0.5, 0.1};
        double[] unknown = {Double.NaN, 1e9, 1e9, 1e9, 1e9, 1e9};
        assertThat(trees.rawScore(known, 0)).isEqualTo(trees.rawScore(otherwiseKnown, 0));
        assertThat(trees.rawScore(unknown, 0)).isNotEqualTo(trees.rawScore(known, 0));
    }

    @Test
    void aTextThatIsNoModelIsRefused() {
        assertThatThrownBy(() -> TreeText.read("{}"))
                .isInstanceOf(RefusedTableException.class)
                .hasMessageContaining("does not start as a model of LightGBM does");
    }

    @Test
    void aTextThatWasCutOffIsRefused() {
        assertThatThrownBy(() -> TreeText.read(text.substring(0, text.indexOf("end of trees"))))
                .isInstanceOf(RefusedTableException.class)
                .hasMessageContaining("no end");
        assertThatThrownBy(() -> TreeText.read(text.replaceFirst("threshold=\\S+ ", "threshold=")))
                .isInstanceOf(RefusedTableException.class)
                .hasMessageContaining("threshold has");
    }

    private static double[] rows() {
        SplittableRandom random = new SplittableRandom(5);
        double[] rows = new double[ROWS * FEATURES];
        for (int index = 0; index < rows.length; index++) {
            boolean unknown = index % FEATURES == 0 && random.nextInt(10) == 0;
            rows[index] = unknown ? Double.NaN : random.nextDouble();
        }
        return rows;
    }
}
