package io.greenlane.riskmodel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenlane.riskmodel.evaluation.Estimate.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void whereAllWereInspectedItIsTheRankingItself() {
        SplittableRandom random = new SplittableRandom(3);
        double[] scores = new double[500];
        boolean[] violation = new boolean[500];
        List<Scored> all = new ArrayList<>();
        for (int index = 0; index < scores.length; index++) {
            scores[index] = random.nextInt(40);
            violation[index] = random.nextInt(60) < scores[index];
            all.add(new Scored(scores[index], 1, violation[index]));
        }
        Ranking ranking = new Ranking(scores, violation);
        Estimate estimate = new Estimate(all);

        assertThat(estimate.auc()).isCloseTo(ranking.auc(), within(1e-12));
        assertThat(estimate.precisionAt(0.1)).isEqualTo(ranking.precisionAt(0.1));
        assertThat(estimate.recallAt(0.2)).isEqualTo(ranking.recallAt(0.2));
    }

    /** A tenth of all is inspected by lot; of the suspicious half, all are. */
    @Test
    void whatWasChosenBecauseItLookedBadDoesNotFlatter() {
        SplittableRandom random = new SplittableRandom(5);
        List<Scored> weighed = new ArrayList<>();
        List<Scored> plain = new ArrayList<>();
        int violations = 0;
        int all = 40_000;
        for (int index = 0; index < all; index++) {
            boolean suspicious = index % 2 == 0;
            boolean violation = random.nextDouble() < (suspicious ? 0.2 : 0.05);
            violations += violation ? 1 : 0;
            boolean inspected = suspicious || random.nextDouble() < 0.1;
            weighed.add(new Scored(random.nextDouble(), inspected ? (suspicious ? 1 : 10) : 0, violation));
            plain.add(new Scored(0, inspected ? 1 : 0, violation));
        }
        double truth = (double) violations / all;

        assertThat(new Estimate(weighed).rate()).isCloseTo(truth, within(0.005));
        assertThat(new Estimate(plain).rate()).isGreaterThan(truth + 0.05);
        assertThat(new Estimate(weighed).auc()).as("scores are chance").isCloseTo(0.5, within(0.02));
    }

    @Test
    void nothingInspectedTellsNothing() {
        Estimate estimate = new Estimate(List.of(new Scored(1, 0, false), new Scored(2, 0, false)));

        assertThat(estimate.precisionAt(0.5)).isNaN();
        assertThat(estimate.recallAt(0.5)).isNaN();
        assertThat(estimate.auc()).isNaN();
        assertThat(estimate.rate()).isZero();
    }
}
