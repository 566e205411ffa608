package io.greenlane.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardValuesTest {

    record Standard(
            Function<String, StandardValue> constructor,
            Predicate<String> isValid,
            Function<String, Optional<Flaw>> flawIn) {}

    private static final Standard CONTAINER =
            new Standard(ContainerNumber::new, ContainerNumber::isValid, ContainerNumber::flawIn);
    private static final Standard COUNTRY = new Standard(CountryCode::new, CountryCode::isValid, CountryCode::flawIn);
    private static final Standard CURRENCY =
            new Standard(CurrencyCode::new, CurrencyCode::isValid, CurrencyCode::flawIn);
    private static final Standard OFFICE =
            new Standard(CustomsOffice::new, CustomsOffice::isValid, CustomsOffice::flawIn);
    private static final Standard EORI = new Standard(Eori::new, Eori::isValid, Eori::flawIn);
    private static final Standard HS_CODE = new Standard(HsCode::new, HsCode::isValid, HsCode::flawIn);
    private static final Standard HS_PREFIX = new Standard(HsPrefix::new, HsPrefix::isValid, HsPrefix::flawIn);
    private static final Standard SHIP = new Standard(ImoNumber::new, ImoNumber::isValid, ImoNumber::flawIn);
    private static final Standard PLACE = new Standard(UnLocode::new, UnLocode::isValid, UnLocode::flawIn);

    static Stream<Arguments> allowed() {
        return Stream.of(
                        of(CONTAINER, "CSQU3054383", "MSKU9070323", "TGHU7845120", "TGHU3000070"),
                        of(COUNTRY, "NL", "TR", "XI", "XK"),
                        of(CURRENCY, "EUR", "KRW", "TRY", "XOF", "USD"),
                        of(OFFICE, "NLRTM001", "DEHAM001", "NL000510"),
                        of(EORI, "NL853456789", "DE4711000222", "XI123456789000", "FR1", "DE123456789012345"),
                        of(HS_CODE, "391590", "76042100", "0901110000"),
                        of(HS_PREFIX, "39", "3915", "391590", "0901110000"),
                        of(SHIP, "9321483", "9074729"),
                        of(PLACE, "NLRTM", "DEHAM", "US2NY"))
                .flatMap(all -> all);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        of(CONTAINER, "CSQU305438", "CSQA3054383", "csqu3054383", "CSQU305438３"),
                        of(COUNTRY, "nl", "QQ", "NLD", "", "EU"),
                        of(CURRENCY, "eur", "DEM", "XAU", "XTS", "EURO"),
                        of(OFFICE, "NLRTM01", "QQRTM001", "NLRTM0011", "NLRT-001"),
                        of(EORI, "NL", "853456789NL", "NL 853456789", "DE1234567890123456", "nl853456789"),
                        of(HS_CODE, "39-15", "39159", "39159080901", "3915.90", "003915", "٣٩١٥٩٠"),
                        of(HS_PREFIX, "3", "00", "39.15", "39159080901"),
                        of(SHIP, "IMO9321483", "932148", "93214830"),
                        of(PLACE, "NLRT", "NLR0T", "QQRTM", "nlrtm"))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatTheStandardAllowsIsKeptAsItIs(Standard standard, String text) {
        assertThat(standard.isValid().test(text)).isTrue();
        assertThat(standard.flawIn().apply(text)).isEmpty();
        assertThat(standard.constructor().apply(text).value()).isEqualTo(text);
        assertThat(standard.constructor().apply(text)).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheStandardForbidsIsRefusedWithASentenceAndAFix(Standard standard, String text) {
        assertThat(standard.isValid().test(text)).isFalse();
        Flaw flaw = standard.flawIn().apply(text).orElseThrow();
        assertThat(flaw.code()).matches("[A-Z0-9_]+");
        assertThat(flaw.message()).endsWith(".");
        assertThat(flaw.fix()).endsWith(".");
        assertThatThrownBy(() -> standard.constructor().apply(text))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.flaw()).isEqualTo(flaw));
    }

    @Test
    void aMistypedContainerOrShipIsToldFromAMalformedOne() {
        assertThat(ContainerNumber.flawIn("CSQU3054384"))
                .get()
                .extracting(Flaw::code)
                .isEqualTo("CONTAINER_NUMBER_CHECK_DIGIT");
        assertThat(ImoNumber.flawIn("9321484")).get().extracting(Flaw::code).isEqualTo("IMO_NUMBER_CHECK_DIGIT");
    }

    @Test
    void aMissingValueIsAFlawAndNoCrash() {
        assertThat(Eori.isValid(null)).isFalse();
        assertThat(ContainerNumber.flawIn(null)).isPresent();
        assertThat(ImoNumber.flawIn(null)).isPresent();
        assertThat(Mrn.flawIn(null)).isPresent();
    }

    @Test
    void aHostileTextIsQuotedShortAndPrintable() {
        String message = HsCode.flawIn("\u001b[31m\n" + "9".repeat(100_000))
                .orElseThrow()
                .message();

        assertThat(message).hasSizeLessThan(100).doesNotContain("\n", "\u001b");
    }

    @Test
    void aCommodityCodeLiesUnderItsHeadingAndNoOther() {
        HsCode flakes = new HsCode("39159080");

        assertThat(flakes.chapter()).isEqualTo(new HsPrefix("39"));
        assertThat(flakes.heading()).isEqualTo(new HsPrefix("3915"));
        assertThat(flakes.subheading()).isEqualTo(new HsPrefix("391590"));
        assertThat(flakes.startsWith(new HsPrefix("3915"))).isTrue();
        assertThat(flakes.startsWith("8549")).isFalse();
        assertThat(new HsPrefix("3915").covers(flakes)).isTrue();
        assertThat(new HsPrefix("3915").covers(new HsPrefix("391590"))).isTrue();
        assertThat(new HsPrefix("391590").covers(new HsPrefix("3915"))).isFalse();
    }

    @Test
    void aModeOfTransportHasTheCodeOfRecommendation19() {
        assertThat(TransportMode.SEA.code()).isEqualTo(1);
        assertThat(TransportMode.ofCode(8)).contains(TransportMode.INLAND_WATERWAY);
        assertThat(TransportMode.ofCode(7)).isEmpty();
        assertThat(TransportMode.isValid("AIR")).isTrue();
        assertThat(TransportMode.flawIn("SHIP"))
                .get()
                .extracting(Flaw::fix)
                .asString()
                .contains("SEA, RAIL, ROAD");
    }

    private static Stream<Arguments> of(Standard standard, String... texts) {
        return Stream.of(texts).map(text -> Arguments.of(standard, text));
    }
}
