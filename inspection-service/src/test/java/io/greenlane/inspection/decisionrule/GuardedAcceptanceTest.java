package io.greenlane.inspection.decisionrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ILAC-G8 on, just below and just above each of its limits; DEHP at most 1000 mg/kg. */
class GuardedAcceptanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final DecisionRules RULES = TheRules.delivered();

    @ParameterizedTest
    @CsvSource({
        "0, 200, PASS, BELOW, CONFORM",
        "800, 200, PASS, BELOW, CONFORM",
        "800.0001, 200, CONDITIONAL_PASS, INCONCLUSIVE, CONFORM",
        "1000, 200, CONDITIONAL_PASS, INCONCLUSIVE, CONFORM",
        "1000.0001, 200, CONDITIONAL_FAIL, INCONCLUSIVE, INCONCLUSIVE",
        "1200, 200, CONDITIONAL_FAIL, INCONCLUSIVE, INCONCLUSIVE",
        "1200.0001, 200, FAIL, OVER, NOT_CONFORM",
        "0, 1000, PASS, BELOW, CONFORM",
        "0, 1000.0001, CONDITIONAL_PASS, INCONCLUSIVE, CONFORM",
        "2000, 1000, CONDITIONAL_FAIL, INCONCLUSIVE, INCONCLUSIVE"
    })
    void theGuardBandIsAsWideAsTheUncertaintyOnBothSides(
            BigDecimal value, BigDecimal uncertainty, Statement statement, Verdict verdict, Conformity conformity) {
        Judgement judgement = judged("DEHP", value, uncertainty, new BigDecimal("2"));

        assertThat(judgement.statement()).isEqualTo(statement);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.edition()).isEqualTo("ILAC-G8:09/2019");
        assertThat(RULES.forLaboratories("ILAC-G8:09/2019").conformity(statement))
                .isEqualTo(conformity);
    }

    @Test
    void aJudgementTellsTheLimitsThatItWasHeldAgainst() {
        assertThat(judged("DEHP", new BigDecimal("900"), new BigDecimal("150"), new BigDecimal("2"))
                        .limits())
                .isEqualTo(new Limits(new BigDecimal("850"), new BigDecimal("1150"), new BigDecimal("1000")));
    }

    @Test
    void withoutAnUncertaintyThatCoversNinetyFivePerCentNothingIsDecided() {
        BigDecimal value = new BigDecimal("5000");
        BigDecimal uncertainty = new BigDecimal("100");

        assertThat(judged("DEHP", value, null, new BigDecimal("2")).code()).isEqualTo(Undecided.UNCERTAINTY_MISSING);
        assertThat(judged("DEHP", value, BigDecimal.ZERO, new BigDecimal("2")).code())
                .isEqualTo(Undecided.UNCERTAINTY_MISSING);
        assertThat(judged("DEHP", value, uncertainty, null).code()).isEqualTo(Undecided.UNCERTAINTY_MISSING);
        assertThat(judged("DEHP", value, uncertainty, new BigDecimal("1.959")).code())
                .isEqualTo(Undecided.COVERAGE_TOO_SMALL);
        assertThat(judged("DEHP", value, uncertainty, new BigDecimal("1.96")).verdict())
                .isEqualTo(Verdict.OVER);
    }

    @Test
    void aLimitCountsFromItsFirstDayOn() {
        assertThat(RULES.toleranceOn(LocalDate.of(2019, 7, 21), "DEHP")).isEmpty();
        assertThat(RULES.toleranceOn(LocalDate.of(2019, 7, 22), "DEHP")).isPresent();
        assertThat(judged("BPA", BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("2"))
                        .code())
                .isEqualTo(Undecided.NO_LIMIT);
    }

    @Test
    void aMeasurementThatCannotBeIsRefused() {
        assertThatThrownBy(() -> judged("DEHP", new BigDecimal("-1"), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> judged("DEHP", new BigDecimal("1000000.1"), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> judged("<b>", BigDecimal.ONE, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> judged("DEHP", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Judgement judged(
            String indicator, BigDecimal value, @Nullable BigDecimal uncertainty, @Nullable BigDecimal factor) {
        return RULES.inForceOn(DAY, "ILAC-G8")
                .orElseThrow()
                .judge(
                        new Measurement(indicator, Material.POLYMER, value, null, uncertainty, factor, null),
                        RULES.toleranceOn(DAY, indicator));
    }
}
