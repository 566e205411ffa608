package io.greenlane.riskscoring.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskscoring.edition.RefusedDataException;
import io.greenlane.riskscoring.importer.Tier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class PolicyTest {

    @Test
    void theShippedPolicyMayBeUsedAndIsNamedByItsContent() {
        Policy policy = APolicy.asShipped();

        assertThat(policy.flaws()).isEmpty();
        assertThat(policy.version()).matches("p-2026-1\\.[0-9a-f]{8}");
        assertThat(policy.controlRate(Tier.TRUSTED)).isEqualByComparingTo("0.004");
    }

    @Test
    void trustIsAtMostAFifthOfTheOrdinaryRate() {
        assertThat(APolicy.drawing("0.004", "0.02").flaws()).isEmpty();
        assertThat(APolicy.drawing("0.0041", "0.02").flaws())
                .containsExactly("controlRates.TRUSTED is 0.0041, but at most a fifth of STANDARD (0.004) is trust");
    }

    @Test
    void trustIsNeverAPass() {
        assertThat(APolicy.drawing("0", "0.02").flaws())
                .containsExactly(
                        "controlRates.TRUSTED is 0, but trust is never a pass (unless nobody is drawn at all)");
    }

    @Test
    void whoeverIsDistrustedIsInTheDraw() {
        assertThat(APolicy.drawingDistrusted("0", "0").flaws())
                .containsExactly(
                        "controlRates.WATCHED is 0, but whoever is distrusted is in the draw (unless nobody is drawn at all)",
                        "controlRates.SUSPENDED is 0, but whoever is distrusted is in the draw (unless nobody is drawn at"
                                + " all)");
    }

    @ParameterizedTest
    @CsvSource({
        "TRUSTED, 49, riskThresholds.TRUSTED is 49",
        "STANDARD, 39, riskThresholds.STANDARD is 39",
        "SUSPENDED, 41, riskThresholds.WATCHED is 40"
    })
    void whoIsTrustedMoreIsNotExaminedAtLessRisk(Tier tier, String points, String flaw) {
        String right = "\"" + tier + "\": \"" + APolicy.asShipped().riskThreshold(tier, Scale.POINTS) + "\"";
        String text = APolicy.textNaming("m");
        assertThat(text).contains(right);

        assertThat(PolicyFile.parse(text).flaws()).isEmpty();
        assertThat(PolicyFile.parse(text.replace(right, "\"" + tier + "\": \"" + points + "\""))
                        .flaws())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith(flaw));
        assertThat(PolicyFile.parse(text.replace("\"WATCHED\": \"5\"", "\"WATCHED\": \"11\""))
                        .flaws())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("modelThresholds.STANDARD is 10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"p\", \"controlRates\": 7}|controlRates",
                "{\"id\": \"p\", \"controlRates\": {\"FRIENDLY\": \"1\"}}|controlRates",
                "{\"id\": \"p\", \"controlRates\": {\"TRUSTED\": \"much\"}}|controlRates.TRUSTED",
                "{\"id\": \"p\", \"validFrom\": \"soon\"}|validFrom",
                "{\"id\": [\"p\"]}|id",
                "{\"colour\": [null]}|colour[0]",
                "{\"colour\": 1}|colour"
            })
    void aWrongShapeIsToldWithItsPathAndNoNameOfAClass(String text, String path) {
        assertThatThrownBy(() -> PolicyFile.parse(text)).isInstanceOfSatisfying(RefusedDataException.class, refused -> {
            assertThat(refused.path()).isEqualTo(path);
            assertThat(refused.getMessage()).doesNotContain("java", "greenlane", "jackson", "`");
        });
    }

    @Test
    void aTrialMayDrawNobodyOrEverybody() {
        assertThat(APolicy.drawingNobody().flaws()).isEmpty();
        assertThat(APolicy.drawingEverybody().flaws()).isEmpty();
    }

    @Test
    void aRateLiesBetweenNoneAndAll() {
        assertThat(APolicy.drawing("-0.1", "1.5").flaws())
                .containsExactly(
                        "controlRates.TRUSTED is -0.1, but a rate lies between 0 and 1",
                        "controlRates.STANDARD is 1.5, but a rate lies between 0 and 1");
    }

    @Test
    void aPolicyWithGapsIsRefusedWithAllOfThemAtOnce() {
        assertThatThrownBy(() -> PolicyFile.read(file("""
                        {"id": "p", "validFrom": "2026-01-01", "controlRates": {"TRUSTED": "0.01"},
                         "riskThresholds": {"TRUSTED": "80", "STANDARD": "50", "WATCHED": "40", "SUSPENDED": "20"},
                         "examinationHours": {}, "documentDays": 0}
                        """)))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContainingAll(
                        "controlRates.STANDARD is missing",
                        "controlRates.WATCHED is missing",
                        "examinationHours.RED is missing",
                        "documentDays must be above 0");
    }

    @Test
    void aMisspeltFieldIsRefusedAndNamed() {
        assertThatThrownBy(() -> PolicyFile.read(file("{\"id\": \"p\", \"controlRate\": {}}")))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("controlRate")
                .hasMessageContaining("line 1");
    }

    @Test
    void anAbsentFileIsToldInOneSentence() {
        assertThatThrownBy(() -> PolicyFile.read(new ClassPathResource("policy/none.json")))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageStartingWith("The policy can't be read from class path resource [policy/none.json]");
    }

    @Test
    void noPolicyIsInForceBeforeItsFirstDay() {
        Policies policies = new Policies(APolicy.asShipped(), List::of);

        assertThat(policies.inForceOn(LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(policies.inForceOn(LocalDate.parse("2026-01-01"))).isPresent();
    }

    private static ByteArrayResource file(String json) {
        return new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8));
    }
}
