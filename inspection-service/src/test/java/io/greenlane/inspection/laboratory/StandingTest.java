package io.greenlane.inspection.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.inspection.decisionrule.Conformity;
import io.greenlane.inspection.decisionrule.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T10:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                    none,         none,         OPEN
                    CONFORM,      none,         OPEN
                    NOT_CONFORM,  none,         OPEN
                    none,         CONFORM,      OPEN
                    none,         NOT_CONFORM,  OPEN
                    CONFORM,      CONFORM,      CONFORM
                    NOT_CONFORM,  NOT_CONFORM,  NOT_CONFORM
                    NOT_CONFORM,  CONFORM,      INCONCLUSIVE
                    CONFORM,      NOT_CONFORM,  INCONCLUSIVE
                    INCONCLUSIVE, CONFORM,      INCONCLUSIVE
                    INCONCLUSIVE, NOT_CONFORM,  INCONCLUSIVE
                    INCONCLUSIVE, INCONCLUSIVE, INCONCLUSIVE
                    """)
    void twoResultsThatDifferAreNeitherTheOneNorTheOtherInWhateverOrderTheyCome(
            @Nullable Conformity first, @Nullable Conformity second, Standing standing) {
        LaboratoryTest one = test(1, MONDAY, first);
        LaboratoryTest other = test(2, TUESDAY, second);

        assertThat(Standing.of(List.of(one, other), null)).isEqualTo(standing);
        assertThat(Standing.of(List.of(other, one), null)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"CONFORM, CONFORM", "NOT_CONFORM, NOT_CONFORM", "INCONCLUSIVE, INCONCLUSIVE"})
    void aSingleResultStandsForItself(Conformity found, Standing standing) {
        assertThat(Standing.of(List.of(test(1, MONDAY, found)), null)).isEqualTo(standing);
    }

    @Test
    void anOfficersDecisionStandsUntilAnotherTestIsAskedFor() {
        var decision =
                new OfficersDecision(Conformity.CONFORM, "The second method is the better one", "officer", TUESDAY);
        LaboratoryTest first = test(1, MONDAY, Conformity.INCONCLUSIVE);

        assertThat(Standing.of(List.of(first), decision)).isEqualTo(Standing.CONFORM);
        assertThat(Standing.of(List.of(first, test(2, WEDNESDAY, null)), decision))
                .isEqualTo(Standing.OPEN);
        assertThat(Standing.of(List.of(first, test(2, WEDNESDAY, Conformity.NOT_CONFORM)), decision))
                .isEqualTo(Standing.INCONCLUSIVE);
    }

    @Test
    void aTestIsSentReceivedAndReportedAndGoesBackOnlyForAnotherSample() {
        assertThat(TestState.ASKED.next()).isEqualTo(Set.of(TestState.SENT));
        assertThat(TestState.SENT.next()).isEqualTo(Set.of(TestState.ASKED, TestState.SENT, TestState.RECEIVED));
        assertThat(TestState.RECEIVED.next()).isEqualTo(Set.of(TestState.SENT, TestState.REPORTED));
        assertThat(TestState.REPORTED.next()).isEmpty();
    }

    private static LaboratoryTest test(int number, Instant askedAt, @Nullable Conformity found) {
        LaboratoryResult result = found == null
                ? null
                : new LaboratoryResult(
                        "IEC 62321-5",
                        "DEMO-L-001",
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.TWO,
                        "R-1",
                        "0".repeat(64),
                        Statement.PASS,
                        found,
                        "lab",
                        WEDNESDAY);
        return new LaboratoryTest(
                new UUID(0, number),
                number,
                "LAB-" + number,
                found == null ? TestState.RECEIVED : TestState.REPORTED,
                askedAt,
                null,
                null,
                List.of(),
                result);
    }
}
