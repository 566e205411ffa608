package io.greenlane.inspection.decisionrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IEC 62321-3-1, each element in each material on, just below and just above each limit; σ = 10 mg/kg, so 3σ = 30. */
class ScreeningTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final DecisionRule TABLE =
            TheRules.delivered().inForceOn(DAY, "IEC-62321-3-1").orElseThrow();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Cd, POLYMER,   0,        BELOW
                    Cd, POLYMER,   40,       BELOW
                    Cd, POLYMER,   40.0001,  INCONCLUSIVE
                    Cd, POLYMER,   159.9999, INCONCLUSIVE
                    Cd, POLYMER,   160,      OVER
                    Cd, METAL,     40,       BELOW
                    Cd, METAL,     40.0001,  INCONCLUSIVE
                    Cd, METAL,     159.9999, INCONCLUSIVE
                    Cd, METAL,     160,      OVER
                    Pb, POLYMER,   670,      BELOW
                    Pb, POLYMER,   670.0001, INCONCLUSIVE
                    Pb, POLYMER,   1329.9999, INCONCLUSIVE
                    Pb, POLYMER,   1330,     OVER
                    Pb, METAL,     670,      BELOW
                    Pb, METAL,     670.0001, INCONCLUSIVE
                    Pb, METAL,     1329.9999, INCONCLUSIVE
                    Pb, METAL,     1330,     OVER
                    Pb, COMPOSITE, 470,      BELOW
                    Pb, COMPOSITE, 470.0001, INCONCLUSIVE
                    Pb, COMPOSITE, 1529.9999, INCONCLUSIVE
                    Pb, COMPOSITE, 1530,     OVER
                    Hg, POLYMER,   670,      BELOW
                    Hg, POLYMER,   670.0001, INCONCLUSIVE
                    Hg, POLYMER,   1329.9999, INCONCLUSIVE
                    Hg, POLYMER,   1330,     OVER
                    Hg, METAL,     670,      BELOW
                    Hg, METAL,     670.0001, INCONCLUSIVE
                    Hg, METAL,     1329.9999, INCONCLUSIVE
                    Hg, METAL,     1330,     OVER
                    Hg, COMPOSITE, 470,      BELOW
                    Hg, COMPOSITE, 470.0001, INCONCLUSIVE
                    Hg, COMPOSITE, 1529.9999, INCONCLUSIVE
                    Hg, COMPOSITE, 1530,     OVER
                    Br, POLYMER,   270,      BELOW
                    Br, POLYMER,   270.0001, INCONCLUSIVE
                    Br, POLYMER,   1000000,  INCONCLUSIVE
                    Br, COMPOSITE, 220,      BELOW
                    Br, COMPOSITE, 220.0001, INCONCLUSIVE
                    Br, COMPOSITE, 1000000,  INCONCLUSIVE
                    Cr, POLYMER,   670,      BELOW
                    Cr, POLYMER,   670.0001, INCONCLUSIVE
                    Cr, POLYMER,   1000000,  INCONCLUSIVE
                    Cr, METAL,     670,      BELOW
                    Cr, METAL,     670.0001, INCONCLUSIVE
                    Cr, METAL,     1000000,  INCONCLUSIVE
                    Cr, COMPOSITE, 470,      BELOW
                    Cr, COMPOSITE, 470.0001, INCONCLUSIVE
                    Cr, COMPOSITE, 1000000,  INCONCLUSIVE
                    """)
    void eachElementIsBelowOrOverOnlyThreeSigmasBeyondItsLimit(
            String element, Material material, BigDecimal value, Verdict verdict) {
        Judgement judgement = judged(element, material, value, new BigDecimal("10"), null);

        assertThat(judgement.verdict()).as(judgement.message()).isEqualTo(verdict);
        assertThat(judgement.edition()).isEqualTo("IEC 62321-3-1:2013");
        assertThat(judgement.limits()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                    none, 0,        INCONCLUSIVE
                    none, 179.9999, INCONCLUSIVE
                    none, 180,      OVER
                    20,   0,        BELOW
                    20,   20,       BELOW
                    20,   20.0001,  INCONCLUSIVE
                    20,   179.9999, INCONCLUSIVE
                    20,   180,      OVER
                    100,  100,      BELOW
                    100.0001, 0,    INCONCLUSIVE
                    """)
    void cadmiumInACompositeIsBelowOnlyWhereAnInstrumentThatWouldSeeTheLimitDoesNotSeeIt(
            @Nullable BigDecimal detectionLimit, BigDecimal value, Verdict verdict) {
        assertThat(judged("Cd", Material.COMPOSITE, value, new BigDecimal("10"), detectionLimit)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "Cd, POLYMER, 23.3333, 0, BELOW",
        "Cd, POLYMER, 23.3334, 0, INCONCLUSIVE",
        "Cd, POLYMER, 23.3334, 900000, INCONCLUSIVE",
        "Pb, METAL, 233.3333, 0, BELOW",
        "Pb, METAL, 233.3334, 1000000, INCONCLUSIVE",
        "Br, COMPOSITE, 83.3334, 0, INCONCLUSIVE",
        "Cr, COMPOSITE, 166.6667, 0, INCONCLUSIVE"
    })
    void aLowerLimitBelowZeroMakesAReadingInconclusiveWhateverItReads(
            String element, Material material, BigDecimal sigma, BigDecimal value, Verdict verdict) {
        assertThat(judged(element, material, value, sigma, null).verdict()).isEqualTo(verdict);
    }

    @Test
    void aReadingThatDoesNotSayHowWellItsInstrumentRepeatsItselfDecidesNothing() {
        for (@Nullable BigDecimal sigma : new @Nullable BigDecimal[] {null, BigDecimal.ZERO}) {
            Judgement judgement = judged("Pb", Material.POLYMER, new BigDecimal("5000"), sigma, null);

            assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_DECIDED);
            assertThat(judgement.code()).isEqualTo(Undecided.UNCERTAINTY_MISSING);
        }
    }

    @Test
    void whatTheTableDoesNotKnowIsNotDecided() {
        assertThat(judged("Br", Material.METAL, BigDecimal.ONE, BigDecimal.ONE, null)
                        .code())
                .isEqualTo(Undecided.NO_LIMIT);
        assertThat(judged("As", Material.POLYMER, BigDecimal.ONE, BigDecimal.ONE, null)
                        .code())
                .isEqualTo(Undecided.NO_LIMIT);
    }

    @Test
    void bromineAndChromiumSendWhatIsRestrictedToTheLaboratory() {
        DecisionRules rules = TheRules.delivered();

        assertThat(rules.laboratoryDetermines("IEC 62321-3-1:2013", "Br")).containsExactly("PBB", "PBDE");
        assertThat(rules.laboratoryDetermines("IEC 62321-3-1:2013", "Cr")).containsExactly("Cr(VI)");
        assertThat(rules.laboratoryDetermines("IEC 62321-3-1:2013", "Pb")).containsExactly("Pb");
        assertThat(rules.laboratoryDetermines("ILAC-G8:09/2019", "DEHP")).containsExactly("DEHP");
    }

    @Test
    void theTableOfBeforeItsFirstDayJudgesNothing() {
        assertThat(TheRules.delivered().inForceOn(LocalDate.of(2013, 6, 18), "IEC-62321-3-1"))
                .isEmpty();
        assertThat(TheRules.delivered().inForceOn(LocalDate.of(2013, 6, 19), "IEC-62321-3-1"))
                .isPresent();
    }

    private static Judgement judged(
            String element,
            Material material,
            BigDecimal value,
            @Nullable BigDecimal sigma,
            @Nullable BigDecimal detectionLimit) {
        return TABLE.judge(
                new Measurement(element, material, value, sigma, null, null, detectionLimit), Optional.empty());
    }
}
