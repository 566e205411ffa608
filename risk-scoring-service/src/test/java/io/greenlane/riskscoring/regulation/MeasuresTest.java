package io.greenlane.riskscoring.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskscoring.importer.SizeClass;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped packs, asked in the words of the law. */
class MeasuresTest {

    private static final LocalDate IN_2026 = LocalDate.parse("2026-11-23");
    private static final LocalDate IN_2027 = LocalDate.parse("2027-01-09");

    @Test
    void plasticWasteWithoutABaselCodeNeedsConsent() {
        assertThat(lacks(AnItem.of("39159080"), IN_2026)).containsExactly("PRIOR_CONSENT_MISSING");
        assertThat(messages(AnItem.of("39159080"), IN_2026))
                .containsExactly(
                        "Plastic waste of HS 3915 without a Basel code needs prior informed consent, and none is quoted.");
    }

    @ParameterizedTest
    @CsvSource({"39159080,Y48", "39159080,A3210", "85491100,Y49", "85491100,A1181"})
    void wasteOfACodeThatNeedsConsentIsForbiddenWithoutAndFreeWithIt(String hs, String baselCode) {
        assertThat(lacks(AnItem.of(hs).withBaselCode(baselCode), IN_2026)).containsExactly("PRIOR_CONSENT_MISSING");
        assertThat(messages(AnItem.of(hs).withBaselCode(baselCode), IN_2026).getFirst())
                .contains("Basel code " + baselCode);
        assertThat(lacks(AnItem.of(hs).withBaselCode(baselCode).withConsent("NL-1"), IN_2026))
                .isEmpty();
    }

    @Test
    void sortedPlasticWasteNeedsItsAnnexSevenDocumentOnly() {
        assertThat(lacks(AnItem.of("39159080").withBaselCode("B3011"), IN_2026))
                .containsExactly("WASTE_ANNEX_VII_MISSING");
        assertThat(lacks(AnItem.of("39159080").withBaselCode("B3011").quoting("WASTE_ANNEX_VII"), IN_2026))
                .isEmpty();
    }

    @Test
    void noCodeFreesElectronicWasteFromConsent() {
        assertThat(lacks(AnItem.of("85491100").withBaselCode("B3011"), IN_2026))
                .containsExactly("PRIOR_CONSENT_MISSING");
    }

    @Test
    void aConsentWithoutTheCodeItSpeaksOfIsAQuestionOfPaper() {
        assertThat(lacks(AnItem.of("39159080").withConsent("NL-1"), IN_2026)).containsExactly("BASEL_CODE_MISSING");
    }

    @Test
    void aBlankReferenceIsNoReference() {
        assertThat(lacks(AnItem.of("39159080").withConsent(" "), IN_2026)).containsExactly("PRIOR_CONSENT_MISSING");
    }

    @Test
    void coffeeNeedsStatementAndPlotsFromTheDayOfTheLaw() {
        assertThat(lacks(AnItem.of("09011100"), LocalDate.parse("2026-12-29"))).isEmpty();
        assertThat(lacks(AnItem.of("09011100"), LocalDate.parse("2026-12-30")))
                .containsExactly("DEFORESTATION_DUE_DILIGENCE_MISSING", "GEOLOCATION_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "MICRO,2027-06-29,0",
        "MICRO,2027-06-30,2",
        "SMALL,2027-06-29,0",
        "SMALL,2027-06-30,2",
        "MEDIUM,2026-12-30,2",
        "LARGE,2026-12-30,2"
    })
    void smallImportersFollowHalfAYearLater(SizeClass size, LocalDate legalDate, int missing) {
        assertThat(lacks(AnItem.of("09011100"), "DE", legalDate, size)).hasSize(missing);
    }

    @Test
    void plotsAreGivenWithSixDecimals() {
        assertThat(lacks(coffee().grownAtPoint("-45.123456", "-20.654321", "3.2"), IN_2027))
                .isEmpty();
        assertThat(lacks(coffee().grownAtPoint("-45.12345", "-20.654321", "3.2"), IN_2027))
                .containsExactly("GEOLOCATION_TOO_COARSE");
        assertThat(lacks(coffee().grownAtPoint("-45.120000", "-20.650000", "3.2"), IN_2027))
                .isEmpty();
        assertThat(lacks(coffee().grownAtPoint("-245.123456", "-20.654321", "3.2"), IN_2027))
                .containsExactly("GEOLOCATION_TOO_COARSE");
    }

    @Test
    void plotsAboveFourHectaresAreOutlined() {
        assertThat(lacks(coffee().grownAtPoint("-45.123456", "-20.654321", "4"), IN_2027))
                .isEmpty();
        assertThat(lacks(coffee().grownAtPoint("-45.123456", "-20.654321", "4.1"), IN_2027))
                .containsExactly("GEOLOCATION_POLYGON_MISSING");
        assertThat(lacks(coffee().grownInPolygon(4, "4.1"), IN_2027)).isEmpty();
        assertThat(lacks(coffee().grownInPolygon(2, "4.1"), IN_2027)).containsExactly("GEOLOCATION_POLYGON_MISSING");
    }

    @Test
    void aPlotOfUnknownSizeIsOutlinedToo() {
        assertThat(lacks(coffee().grownAtPoint("-45.123456", "-20.654321", null), IN_2027))
                .containsExactly("GEOLOCATION_POLYGON_MISSING");
        assertThat(lacks(coffee().grownInPolygon(4, null), IN_2027)).isEmpty();
    }

    @Test
    void cattleNeedsNoOutline() {
        AnItem cattle = AnItem.of("01022110")
                .quoting("DEFORESTATION_DUE_DILIGENCE")
                .grownAtPoint("-45.123456", "-20.654321", "900");

        assertThat(lacks(cattle, IN_2027)).isEmpty();
    }

    @Test
    void whereTheCodeCannotDecideNothingIsHeldAndAQuestionIsAsked() {
        assertThat(lacks(AnItem.of("94016900"), IN_2027)).isEmpty();
        assertThat(applicable(AnItem.of("94016900"), IN_2027))
                .extracting(ApplicableMeasure::question)
                .containsExactly("Are these goods made of wood?");
    }

    @Test
    void annexOneOfTheDeforestationLawHas56LinesOfWhichOneNamesTheHeadingsOfWood() {
        Measure deforestation = measure("EU-DEFORESTATION");

        assertThat(deforestation.rows())
                .filteredOn(row -> row.hsPrefix().startsWith("44"))
                .hasSize(21);
        assertThat(deforestation.rows()).hasSize(55 + 21);
        assertThat(deforestation.rows())
                .filteredOn(row -> row.question() != null)
                .hasSize(37);
    }

    @Test
    void logsAreHeldWithoutDueDiligenceAndOnlyPackingMaterialIsAQuestion() {
        assertThat(lacks(AnItem.of("44034900"), IN_2027)).contains("DEFORESTATION_DUE_DILIGENCE_MISSING");
        assertThat(lacks(AnItem.of("44152020"), IN_2027)).isEmpty();
        assertThat(applicable(AnItem.of("44152020"), IN_2027))
                .extracting(ApplicableMeasure::question)
                .allSatisfy(question -> assertThat(question).startsWith("Are these traded for themselves"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "IS", "LI", "CH"})
    void carbonBorderSparesTheOriginsOfAnnexThree(String origin) {
        assertThat(lacks(AnItem.of("76042100").from(origin), IN_2026)).isEmpty();
    }

    @Test
    void aluminiumFromElsewhereNeedsAnAuthorisedDeclarant() {
        assertThat(lacks(AnItem.of("76042100").from("TR"), IN_2026)).containsExactly("CBAM_AUTHORISATION_MISSING");
        assertThat(lacks(AnItem.of("76042100").from(null), IN_2026)).containsExactly("CBAM_AUTHORISATION_MISSING");
        assertThat(lacks(AnItem.of("76042100").from("TR").quoting("CBAM_AUTHORISATION"), IN_2026))
                .isEmpty();
    }

    @Test
    void ownEmissionsAreVerifiedAndDefaultValuesAreNot() {
        AnItem own =
                AnItem.of("76042100").from("TR").quoting("CBAM_AUTHORISATION").withEmissions("ACTUAL");

        assertThat(lacks(own, IN_2026)).containsExactly("EMISSIONS_VERIFICATION_MISSING");
        assertThat(lacks(own.quoting("EMISSIONS_VERIFICATION"), IN_2026)).isEmpty();
        assertThat(lacks(
                        AnItem.of("76042100")
                                .from("TR")
                                .quoting("CBAM_AUTHORISATION")
                                .withEmissions("DEFAULT"),
                        IN_2026))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"72044900", "76020090", "72022100", "31056000"})
    void scrapAndSomeAlloysAreOutsideTheCarbonBorder(String hs) {
        assertThat(applicable(AnItem.of(hs).from("TR"), IN_2026))
                .noneMatch(each -> each.measure().code().equals("EU-CBAM"));
    }

    @ParameterizedTest
    @CsvSource({
        "252329,25232900,CBAM_AUTHORISATION_MISSING",
        "720299,72029910,CBAM_AUTHORISATION_MISSING",
        "060290,06029010,PHYTOSANITARY_CERTIFICATE_MISSING"
    })
    void aCodeTooShortToDecideSwitchesNoMeasureOff(String hs, String finer, String missing) {
        AnItem item = AnItem.of(hs).from("KE");

        assertThat(lacks(item, IN_2026)).containsExactly(missing);
        assertThat(unmet(item, "NL", IN_2026, SizeClass.LARGE)).singleElement().satisfies(unmet -> {
            assertThat(unmet.message())
                    .endsWith("Commodity code " + hs + " is too short to tell these goods from those of " + finer
                            + ", so the stricter reading applies.");
            assertThat(unmet.fix())
                    .startsWith("Add the document ")
                    .endsWith("declare them with 8 digits in a new declaration.");
        });
    }

    @Test
    void aCodeThatIsShortAndAnExLineBesidesStaysAQuestion() {
        assertThat(applicable(AnItem.of("250700").from("TR"), IN_2026))
                .extracting(ApplicableMeasure::question)
                .containsExactly("Are these kaolinic clays calcined?");
    }

    @Test
    void aCodeLongEnoughIsNotDoubted() {
        assertThat(applicable(AnItem.of("25232900").from("TR"), IN_2026))
                .extracting(ApplicableMeasure::tooShortFor)
                .containsOnlyNulls();
        assertThat(applicable(AnItem.of("06029010").from("KE"), IN_2026)).isEmpty();
        assertThat(applicable(AnItem.of("06029050").from("KE"), IN_2026))
                .extracting(ApplicableMeasure::tooShortFor)
                .containsOnlyNulls();
    }

    @Test
    void freshFlowersNeedAPhytosanitaryCertificateAndDriedOnesDoNot() {
        assertThat(lacks(AnItem.of("06031100").from("KE"), IN_2026))
                .containsExactly("PHYTOSANITARY_CERTIFICATE_MISSING");
        assertThat(lacks(AnItem.of("06039000").from("KE"), IN_2026)).isEmpty();
        assertThat(lacks(AnItem.of("06031100").from("CH"), IN_2026)).isEmpty();
    }

    @Test
    void aLawReachesAsFarAsItsJurisdictionOnThatDay() {
        LocalDate before = LocalDate.parse("2020-12-31");

        assertThat(codes(AnItem.of("06031100").from("KE"), List.of("GB"), before))
                .containsExactly("EU-PLANT-HEALTH");
        assertThat(codes(AnItem.of("06031100").from("KE"), List.of("GB"), before.plusDays(1)))
                .isEmpty();
        assertThat(codes(AnItem.of("39159080"), List.of("GB"), IN_2026)).containsExactly("GB-WASTE-PLASTIC");
        assertThat(codes(AnItem.of("39159080"), List.of("US"), IN_2026)).isEmpty();
        assertThat(codes(AnItem.of("39159080"), List.of("NL", "DE"), IN_2026)).containsExactly("EU-WASTE-PLASTIC");
        assertThat(codes(AnItem.of("39159080"), List.of("NL", "GB"), IN_2026))
                .containsExactlyInAnyOrder("EU-WASTE-PLASTIC", "GB-WASTE-PLASTIC");
        assertThat(codes(AnItem.of("39159080"), List.of(), IN_2026))
                .containsExactlyInAnyOrder("EU-WASTE-PLASTIC", "GB-WASTE-PLASTIC", "CN-WASTE", "KR-WASTE-PLASTIC");
    }

    @Test
    void everyPackNamesItsSource() {
        assertThat(RealMeasures.packs())
                .hasSize(11)
                .allSatisfy(pack -> assertThat(pack.source()).isNotBlank())
                .flatExtracting(MeasurePack::measures)
                .allSatisfy(measure -> assertThat(measure.legalReference()).isNotBlank());
    }

    private static AnItem coffee() {
        return AnItem.of("09011100").quoting("DEFORESTATION_DUE_DILIGENCE");
    }

    private static Measure measure(String code) {
        return RealMeasures.packs().stream()
                .flatMap(pack -> pack.measures().stream())
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lacks(AnItem item, LocalDate legalDate) {
        return lacks(item, "NL", legalDate, SizeClass.LARGE);
    }

    private static List<String> lacks(AnItem item, String destination, LocalDate legalDate, SizeClass size) {
        return unmet(item, destination, legalDate, size).stream()
                .map(Consequence::code)
                .toList();
    }

    private static List<String> messages(AnItem item, LocalDate legalDate) {
        return unmet(item, "NL", legalDate, SizeClass.LARGE).stream()
                .map(Consequence::message)
                .toList();
    }

    private static List<Consequence> unmet(AnItem item, String destination, LocalDate legalDate, SizeClass size) {
        return RealMeasures.catalogue().lawIn(List.of(destination), legalDate, size).assess(item.item()).stream()
                .filter(assessed -> assessed.applicable().isCertain())
                .flatMap(assessed -> assessed.asked().stream())
                .flatMap(asked -> asked.unmet().stream())
                .toList();
    }

    private static List<ApplicableMeasure> applicable(AnItem item, LocalDate legalDate) {
        return RealMeasures.catalogue().lawIn(List.of("NL"), legalDate, null).applicableTo(item.item());
    }

    private static List<String> codes(AnItem item, List<String> countries, LocalDate legalDate) {
        return RealMeasures.catalogue().lawIn(countries, legalDate, null).applicableTo(item.item()).stream()
                .map(applicable -> applicable.measure().code())
                .toList();
    }
}
