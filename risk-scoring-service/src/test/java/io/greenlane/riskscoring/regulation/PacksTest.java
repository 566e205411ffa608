package io.greenlane.riskscoring.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskscoring.edition.DataFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** What the packs of the conventions ask, jurisdiction by jurisdiction, and what a pack must not say. */
class PacksTest {

    private static final LocalDate IN_2026 = LocalDate.parse("2026-12-01");

    @ParameterizedTest
    @CsvSource({
        "39151000, NL, PRIOR_CONSENT_MISSING",
        "39151000, CN, IMPORT_PROHIBITED",
        "39151000, KR, IMPORT_PROHIBITED",
        "47071000, NL, BASEL_CODE_MISSING",
        "47071000, CN, IMPORT_PROHIBITED",
        "29034500, DE, QUOTA_MISSING",
        "29034500, KR, HFC_IMPORT_LICENCE_MISSING",
        "28054010, FR, MERCURY_IMPORT_CONSENT_MISSING",
        "85063000, GB, IMPORT_PROHIBITED",
        "39232100, NL, PACKAGING_CONFORMITY_MISSING RECYCLABILITY_MISSING",
        "39232100, KR, RECYCLABILITY_GRADE_MISSING",
        "85076000, DE, BATTERY_CONFORMITY_MISSING",
        "06031100, KR, PHYTOSANITARY_CERTIFICATE_MISSING",
        "44072915, GB, TIMBER_DUE_DILIGENCE_MISSING"
    })
    void jurisdictionsDiffer(String hs, String destination, String missing) {
        assertThat(lacks(AnItem.of(hs), destination, Map.of())).containsExactlyInAnyOrder(missing.split(" "));
    }

    @Test
    void flowersMayEnterGreatBritainWithoutACertificate() {
        assertThat(lacks(AnItem.of("06031100").from("KE"), "GB", Map.of())).isEmpty();
    }

    @Test
    void aSubstanceAboveItsLimitIsToldWithContentAndLimit() {
        AnItem television = AnItem.of("85287240").containing("Lead", "1200.5");

        assertThat(consequences(television, "NL", Map.of()))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.message())
                        .isEqualTo("The goods are declared to contain 1200.5 mg/kg of lead; the limit is 1000 mg/kg of"
                                + " homogeneous material."));
        assertThat(lacks(AnItem.of("85287240").containing("lead", "1000"), "NL", Map.of()))
                .isEmpty();
    }

    @Test
    void aDeclaredShareAndAQuotaAreEnough() {
        assertThat(lacks(AnItem.of("29034500").withinQuota("EU-4711"), "DE", Map.of()))
                .isEmpty();
        assertThat(lacks(AnItem.of("39232100").recyclable("85").quoting("PACKAGING_CONFORMITY"), "NL", Map.of()))
                .isEmpty();
    }

    @Test
    void whoBringsInLittleInAYearIsSparedTheCarbonBorder() {
        AnItem profiles = AnItem.of("76042100").from("TR");

        assertThat(lacks(profiles, "NL", Map.of("EU-CBAM", new BigDecimal("50000"))))
                .isEmpty();
        assertThat(lacks(profiles, "NL", Map.of("EU-CBAM", new BigDecimal("50000.1"))))
                .containsExactly("CBAM_AUTHORISATION_MISSING");
        assertThat(lacks(profiles, "NL", Map.of())).containsExactly("CBAM_AUTHORISATION_MISSING");
    }

    @Test
    void hydrogenIsNotSpared() {
        assertThat(lacks(AnItem.of("28041000").from("TR"), "NL", Map.of("EU-CBAM", BigDecimal.ONE)))
                .containsExactly("CBAM_AUTHORISATION_MISSING");
        assertThat(RealMeasures.catalogue()
                        .lawIn(List.of("NL"), IN_2026, null)
                        .countedKg(List.of(
                                AnItem.of("28041000").from("TR").weighing("900").item(),
                                AnItem.of("76042100").from("TR").weighing("700").item(),
                                AnItem.of("76042100").from("NO").weighing("600").item(),
                                AnItem.of("72083900")
                                        .from("TR")
                                        .weighing("50.5")
                                        .item())))
                .containsExactly(Map.entry("EU-CBAM", new BigDecimal("750.5")));
    }

    @ParameterizedTest
    @CsvSource({
        "76042100, 3.251, 76042100, false",
        "76011000, 2.203, 7601, false",
        "760429, 3.251, 76042990, true",
        "25070080, 0.28, 2507008080, true",
        "72083900, 4.049, 7208, false"
    })
    void assumedEmissionsAreThoseOfTheLongestLineOrTheHighestOfSeveral(
            String hs, BigDecimal intensity, String line, boolean ofSeveral) {
        Levy.Assumed assumed = cbam().assumedFor(hs).orElseThrow();

        assertThat(assumed.line().tco2ePerTonne()).isEqualTo(intensity);
        assertThat(assumed.line().hsPrefix()).isEqualTo(line);
        assertThat(assumed.highestOfSeveral()).isEqualTo(ofSeveral);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, ALUMINIUM, 10",
        "2027-01-01, CEMENT, 20",
        "2031-05-05, IRON_STEEL, 30",
        "2028-02-02, FERTILISERS, 1"
    })
    void markUpsRiseByTheYear(LocalDate day, String group, BigDecimal percent) {
        assertThat(cbam().markUpPercent(group, day)).isEqualTo(percent);
    }

    @Test
    void theWholeTableOfDefaultValuesIsThere() {
        assertThat(cbam().defaultIntensities()).hasSize(260);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"unit\": \"t\"|\"unit\": \"stone\"|measures[0].annualThreshold.unit is stone",
                "\"until\": \"2026-12-31\"|\"until\": \"2025-12-31\"|measures[0].levy.markUps[0] ends on 2025-12-31, before it begins",
                "\"until\": \"2026-12-31\"|\"until\": \"2027-06-30\"|measures[0].levy.markUps names the same twice for 2027-01-01",
                "\"hsPrefix\": \"72\"|\"hsPrefix\": \"0072\"|measures[0].rows[14].hsPrefix: \"0072\" is not the beginning",
                "\"per\": \"tCO2e\"|\"per\": \"ounce\"|prices[0].per is ounce",
                "\"code\": \"GB-CBAM\"|\"code\": \"EU-CBAM\"|measures names EU-CBAM twice for 2027-01-01",
                "\"validFrom\": \"2026-01-01\",|\"validFrom\": \"2026-01-01\", \"validUntil\": \"2025-01-01\",|measures[0] ends on 2025-01-01"
            })
    void aPackThatContradictsItselfIsToldWhere(String right, String wrong, String flaw) throws Exception {
        String text = new ClassPathResource("measures/carbon-border.json").getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains(right);

        List<String> flaws = DataFile.parse(
                        "The pack", text.replaceFirst(Pattern.quote(right), wrong), MeasurePack.class)
                .content()
                .flaws();

        assertThat(flaws).anySatisfy(each -> assertThat(each).startsWith(flaw));
    }

    private static Levy cbam() {
        return RealMeasures.packs().stream()
                .flatMap(pack -> pack.measures().stream())
                .map(Measure::levy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lacks(AnItem item, String destination, Map<String, BigDecimal> annualKg) {
        return consequences(item, destination, annualKg).stream()
                .map(Consequence::code)
                .toList();
    }

    private static List<Consequence> consequences(AnItem item, String destination, Map<String, BigDecimal> annualKg) {
        return RealMeasures.catalogue()
                .lawIn(List.of(destination), IN_2026, null)
                .forImporterOf(annualKg)
                .assess(item.item())
                .stream()
                .filter(assessed -> assessed.applicable().isCertain())
                .flatMap(assessed -> assessed.asked().stream())
                .flatMap(asked -> asked.unmet().stream())
                .toList();
    }
}
