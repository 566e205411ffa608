package io.greenlane.riskmodel.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.Finding;
import io.greenlane.riskmodel.table.Layout;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Layout LAYOUT = new Layout(
            "test",
            null,
            null,
            null,
            "day",
            "found",
            List.of(),
            List.of(new Layout.Quantity("mass", "net mass", "mass", null, null, Layout.Monotone.RISING, null)),
            List.of(new Layout.Group(
                    "goods", "goods of this code", List.of(new Layout.Part("code", null, null, null)))));

    @Test
    void aDayIsLearntFromAfterItIsOver() {
        Features features = new Features(LAYOUT);

        double[] rows = features.learning(
                List.of(example(MONDAY, true), example(MONDAY, true), example(MONDAY.plusDays(1), false)));

        assertThat(features.names()).containsExactly("mass", "goods.rate", "goods.inspected");
        assertThat(rows).hasSize(9);
        assertThat(rows[1]).as("nothing is known on the first day").isEqualTo(0.5);
        assertThat(rows[4]).isEqualTo(0.5);
        // Two of two violated, with a prior of one inspection at the rate of all, (2 + 1) / (2 + 2).
        assertThat(rows[7]).isEqualTo((2 + 0.75) / 3);
        assertThat(rows[8]).isEqualTo(Math.log1p(2));
    }

    @Test
    void whatComesLaterChangesNothingEarlier() {
        List<Example> clean =
                List.of(example(MONDAY, true), example(MONDAY.plusDays(1), false), example(MONDAY.plusDays(2), false));
        List<Example> dirty =
                List.of(example(MONDAY, true), example(MONDAY.plusDays(1), false), example(MONDAY.plusDays(2), true));

        assertThat(new Features(LAYOUT).learning(dirty)).isEqualTo(new Features(LAYOUT).learning(clean));
    }

    @Test
    void lookingLearnsNothing() {
        Features features = new Features(LAYOUT);
        features.learning(List.of(example(MONDAY, true)));
        List<Example> later = List.of(example(MONDAY.plusDays(1), true));

        double[] first = features.of(later);

        assertThat(Arrays.equals(features.of(later), first)).isTrue();
    }

    private static Example example(LocalDate day, boolean violation) {
        return new Example(day, new Finding(violation, day, 1), new double[] {10}, new int[] {0});
    }
}
