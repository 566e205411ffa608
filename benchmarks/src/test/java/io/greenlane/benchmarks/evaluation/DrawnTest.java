package io.greenlane.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenlane.benchmarks.evaluation.Shipment.ByRules;
import io.greenlane.benchmarks.evaluation.Shipment.Decided;
import io.greenlane.compliancehistory.profile.SimulatedHistory.Found.Broken;
import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawnTest {

    private static final Broken BROKEN = new Broken("WASTE", new BigDecimal("0.5"));

    /** Ten of a hundred: Clopper and Pearson (1934) give 4.90 to 17.62 per cent. */
    @Test
    void equalRatesGiveTheExactInterval() {
        List<Shipment> all = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            all.add(shipment(number < 10, true, "0.5"));
        }
        Drawn drawn = Drawn.of(all, one -> true);

        assertThat(drawn.estimate()).isCloseTo(0.1, within(1e-9));
        assertThat(drawn.low()).isCloseTo(0.0490, within(1e-4));
        assertThat(drawn.high()).isCloseTo(0.1762, within(1e-4));
    }

    /** A third is drawn five times as often, and breaks rules four times as often. */
    @Test
    void whatIsDrawnMoreOftenCountsLessAndTheIntervalHoldsTheTruthAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(11);
        int held = 0;
        double sum = 0;
        for (int world = 0; world < 200; world++) {
            List<Shipment> all = new ArrayList<>();
            for (int number = 0; number < 6_000; number++) {
                boolean watched = number % 3 == 0;
                boolean drawn = random.nextDouble() < (watched ? 0.25 : 0.05);
                all.add(shipment(random.nextDouble() < (watched ? 0.04 : 0.01), drawn, watched ? "0.25" : "0.05"));
            }
            Drawn drawn = Drawn.of(all, one -> true);
            held += drawn.holdsTheTruth() ? 1 : 0;
            sum += drawn.estimate();
        }
        assertThat(sum / 200).isCloseTo(0.02, within(0.001));
        assertThat(held).isGreaterThan(185);
    }

    private static Shipment shipment(boolean violates, boolean drawn, String rate) {
        return new Shipment(
                0,
                "27NL0000000000000",
                "NL1",
                Instant.EPOCH,
                Instant.EPOCH,
                violates ? List.of(BROKEN) : List.of(),
                new ByRules(false, BigDecimal.ZERO, false),
                new Decided(Tier.STANDARD, drawn, false, drawn, new BigDecimal(rate), false));
    }
}
