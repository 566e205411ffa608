package io.greenlane.riskmodel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theSameSpreadHasNotMovedAndAnotherHas() {
        Spread spread = Spread.of(rows(1, 0), 2);

        double[] same = spread.shiftOf(rows(2, 0));
        double[] moved = spread.shiftOf(rows(3, 0.5));

        assertThat(same[0]).isLessThan(0.02);
        assertThat(moved[0]).as("the first number moved").isGreaterThan(0.25);
        assertThat(moved[1]).as("the second did not").isLessThan(0.02);
    }

    @Test
    void whatBecameUnknownHasMoved() {
        Spread spread = Spread.of(rows(1, 0), 2);
        double[] unknown = rows(1, 0);
        IntStream.range(0, unknown.length / 2).forEach(row -> unknown[2 * row + 1] = Double.NaN);

        assertThat(spread.shiftOf(unknown)[1]).isGreaterThan(1);
    }

    @Test
    void aNumberThatIsAlwaysTheSameIsNoError() {
        Spread spread = Spread.of(new double[] {7, 7, 7}, 1);

        assertThat(spread.shiftOf(new double[] {7, 7})[0]).isZero();
        assertThat(spread.shiftOf(new double[] {8, 9})[0]).isPositive();
    }

    private static double[] rows(long seed, double shift) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 8_000)
                .mapToDouble(index -> random.nextDouble() + (index % 2 == 0 ? shift : 0))
                .toArray();
    }
}
