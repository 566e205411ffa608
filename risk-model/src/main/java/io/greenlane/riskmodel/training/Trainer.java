package io.greenlane.riskmodel.training;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import io.greenlane.riskmodel.table.RefusedTableException;
import java.util.List;
import java.util.stream.Collectors;

/** Fits gradient-boosted trees by LightGBM's native library; the same rows and settings give the same trees. */
final class Trainer {

    private final TrainingSettings settings;
    private final List<Integer> directions;

    /** @param directions of each number: 1 where more of it never lowers a score, -1 where it never raises one, or 0 */
    Trainer(TrainingSettings settings, List<Integer> directions) {
        NativeLibrary.require();
        this.settings = settings;
        this.directions = List.copyOf(directions);
    }

    /**
     * The trees, as the text LightGBM writes.
     *
     * @param rows rows of numbers, one after the other
     * @param learned what was found of each row
     */
    String train(double[] rows, int features, Learned learned) {
        boolean[] violation = learned.violation();
        requireBothClasses(violation);
        float[] weights = new float[violation.length];
        for (int index = 0; index < weights.length; index++) {
            weights[index] = (float) learned.weight()[index];
        }
        float[] labels = new float[violation.length];
        for (int index = 0; index < labels.length; index++) {
            labels[index] = violation[index] ? 1 : 0;
        }
        String parameters = settings.asParameters(violation.length) + " monotone_constraints="
                + directions.stream().map(String::valueOf).collect(Collectors.joining(","));
        try (LGBMDataset data = LGBMDataset.createFromMat(rows, violation.length, features, true, parameters, null)) {
            data.setField("label", labels);
            data.setField("weight", weights);
            try (LGBMBooster booster = LGBMBooster.create(data, parameters)) {
                for (int round = 0; round < settings.rounds(); round++) {
                    booster.updateOneIter();
                }
                return booster.saveModelToString(0, settings.rounds(), LGBMBooster.FeatureImportanceType.GAIN);
            }
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM could not train", e);
        }
    }

    private static void requireBothClasses(boolean[] violation) {
        int violations = 0;
        for (boolean each : violation) {
            violations += each ? 1 : 0;
        }
        if (violations == 0 || violations == violation.length) {
            throw new RefusedTableException(
                    "ONE_CLASS",
                    "All " + violation.length + " rows to learn from are " + (violations == 0 ? "clean" : "violations")
                            + ", so nothing tells them apart; give rows of both kinds.");
        }
    }
}
