package io.greenlane.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupplyTest {

    private static final Instant START = Instant.parse("2026-11-23T10:15:30Z");

    private final Supply supply = new Supply(10, 23, START);

    @Test
    void noTwoDeclarationsHaveTheSameReference() {
        supply.prepare(50);

        assertThat(IntStream.range(0, 120).mapToObj(number -> supply.take().lrn()))
                .doesNotHaveDuplicates()
                .allMatch(lrn -> lrn.startsWith(supply.lrnPrefix()));
    }

    @Test
    void theSameSeedIsTheSameTrade() {
        Supply another = new Supply(10, 23, START);

        assertThat(supply.take().body()).isEqualTo(another.take().body());
    }

    @Test
    void whoLodgesWasMetBefore() {
        var known = supply.firstOfEach().stream()
                .map(one -> one.importer().declarant().eori())
                .toList();

        assertThat(IntStream.range(0, 200).mapToObj(number -> supply.take().declarant()))
                .isSubsetOf(known);
    }

    @Test
    void theExaminersConclusionIsReadyToo() {
        assertThat(new String(supply.take().conclusion(), StandardCharsets.UTF_8))
                .contains("\"outcome\"", "\"items\"");
    }
}
