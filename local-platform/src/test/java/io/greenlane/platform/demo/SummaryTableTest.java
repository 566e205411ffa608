package io.greenlane.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.platform.demo.Demonstration.Outcome;
import io.greenlane.simulator.readback.DemoSummary;
import io.greenlane.simulator.readback.Percentiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTableTest {

    @Test
    void aDemoThatDidAllThatWasAskedIsFaultlessAndHasNothingToAdd() {
        Outcome outcome = new Outcome(summary(1_500, 1_500, 0, 0, true, List.of()), List.of());

        assertThat(outcome.isFaultless()).isTrue();
        assertThat(SummaryTable.of(outcome))
                .contains("declarations read back, of 1,500 asked for", "behind schedule            2.5 s")
                .doesNotContain("fell short", "To know");
    }

    @Test
    void whateverIsMissingMakesItFaultyAndIsALineOfItsOwn() {
        Outcome outcome = new Outcome(
                summary(760, 762, 3, 735, false, List.of("The port failed and went on: nobody there")), List.of());

        assertThat(outcome.isFaultless()).isFalse();
        assertThat(SummaryTable.of(outcome)).contains("""

                To know:
                  The port failed and went on: nobody there

                The demo fell short (exit code 1):
                  760 of the 1,500 declarations asked for are lodged.
                  762 were acknowledged and 760 can be read back.
                  3 were refused: BROKEN_RULES 3.
                  735 were never answered, however often they were sent.
                  Some were still on their way when the count was made.
                """);
    }

    @Test
    void eachShortfallAloneIsAFault() {
        assertThat(faultless(summary(1_500, 1_500, 1, 0, true, List.of()))).isFalse();
        assertThat(faultless(summary(1_500, 1_500, 0, 1, true, List.of()))).isFalse();
        assertThat(faultless(summary(1_500, 1_500, 0, 0, false, List.of()))).isFalse();
        assertThat(faultless(summary(1_499, 1_499, 0, 0, true, List.of()))).isFalse();
        assertThat(faultless(summary(1_500, 1_500, 0, 0, true, List.of("a remark"))))
                .isTrue();
    }

    private static boolean faultless(DemoSummary summary) {
        return new Outcome(summary, List.of()).isFaultless();
    }

    private static DemoSummary summary(
            int lodged, int acknowledged, int refused, int unanswered, boolean settled, List<String> remarks) {
        return new DemoSummary(
                lodged,
                lodged,
                0,
                0,
                new TreeMap<>(),
                0.8,
                new Percentiles(20, 200),
                0,
                0,
                0,
                new TreeMap<>(),
                settled,
                refused,
                refused == 0 ? new TreeMap<>() : new TreeMap<>(Map.of("BROKEN_RULES", refused)),
                unanswered,
                1_500,
                acknowledged,
                new TreeMap<>(),
                remarks,
                new DemoSummary.Driven(60, 50, new Percentiles(10, 100), 2_500, 0, 0, new TreeMap<>()),
                new DemoSummary.Quality(0, 0, 0, 0, 0, 0, 0, 0));
    }
}
