package io.greenlane.riskscoring.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.AnItem;
import io.greenlane.riskscoring.regulation.Environment;
import io.greenlane.riskscoring.regulation.GoodsItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaBookTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final NamedSet SCRAP = new NamedSet("scrap", "Scrap", List.of("3915", "7204", "85491"));
    private static final NamedSet WATCHED = new NamedSet("watched", "Watched importers", List.of("NL801234567"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "item.commodityCode == \"39159080\" ; true",
                "item.commodityCode.startsWith(\"3915\") && item.countryOfOrigin != \"NL\" ; true",
                "item.commodityCode.startsWithAny(sets.scrap) ; true",
                "item.commodityCode.startsWithAny([\"01\", \"39\"]) ; true",
                "item.commodityCode.startsWithAny([\"01\"]) ; false",
                "declaration.importer in sets.watched ; true",
                "declaration.declarant in sets.watched ; false",
                "importer.tier == \"STANDARD\" && importer.inspections < 1 ; true",
                "item.countryOfOrigin.matches(\"^(US|CA)$\") ; true",
                "declaration.items == 1 ; true",
                "item.perishable ; false",
                "\"BASEL_CONSENT\" in item.documents ; false",
                "item.valuePerKg > 0.0 && item.netMassKg > 1 ; true",
                // What cannot be evaluated is looked at.
                "10 / (declaration.items - 1) > 2 ; true",
            })
    void anExpressionMatches(String expression, boolean matches) {
        assertThat(book(criterion(expression)).matches(scrap(), TODAY).size()).isEqualTo(matches ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item.valuePerKg < 1.0 || item.netMassKg >= 0.0 || item.countryOfOrigin == \"US\"",
                "item.netMassKg != 5.0",
                "!(item.netMassKg > 5.0)",
                "(item.netMassKg > 5.0) == false",
                "item.valuePerKg > 5.0 ? false : true",
                "item.netMassKg != item.netMassKg",
                "item.statisticalValue * 2.0 != 4.0 && item.commodityCode.startsWith(\"39\")",
            })
    void whatIsNotKnownMatchesNothing(String expression) {
        assertThat(book(criterion(expression)).matches(consignment(List.of(bareScrap())), TODAY))
                .isEmpty();
    }

    @Test
    void whatIsKnownMatchesBesideWhatIsNot() {
        assertThat(book(criterion("item.netMassKg != 5.0 || item.commodityCode.startsWith(\"39\")"))
                        .matches(consignment(List.of(bareScrap())), TODAY))
                .hasSize(1);
        assertThat(book(criterion("item.countryOfOrigin == \"\"")).matches(consignment(List.of(bareScrap())), TODAY))
                .hasSize(1);
    }

    private static GoodsItem bareScrap() {
        return new GoodsItem(1, "39159080", null, null, null, null, null, Environment.NOTHING_DECLARED, List.of());
    }

    @Test
    void itMatchesOnceWithTheFirstItemThatDoes() {
        GoodsItem shirt = AnItem.of("61091000").from("BD").item();
        GoodsItem scrap = AnItem.of("39159080").from("US").numbered(2).item();

        assertThat(book(criterion("item.commodityCode.startsWith(\"39\")"))
                        .matches(consignment(List.of(shirt, scrap)), TODAY))
                .singleElement()
                .satisfies(match -> assertThat(match.itemNumber()).isEqualTo(2));
    }

    @Test
    void thatManyCriteriaAreSkippedChangesNothing() {
        List<String> expressions = List.of(
                "item.commodityCode.startsWith(\"39\") && item.netMassKg > 1",
                "\"US\" == item.countryOfOrigin",
                "item.countryOfOrigin == \"US\" || item.commodityCode == \"00\"",
                "!(item.countryOfOrigin == \"BD\")",
                "item.commodityCode.startsWith(\"40\") && 1 / 0 == 1",
                "1 / 0 == 1 && item.countryOfOrigin == \"US\"",
                "declaration.importer == \"NL801234567\" && importer.tier == \"STANDARD\"");
        CriteriaBook together = CriteriaBook.of(
                "c-test",
                new CriteriaEdition(
                        expressions.stream().map(CriteriaBookTest::criterion).toList(), List.of()));
        List<String> alone = expressions.stream()
                .filter(expression -> !book(criterion("(" + expression + ") || false"))
                        .matches(scrap(), TODAY)
                        .isEmpty())
                .toList();

        assertThat(together.matches(scrap(), TODAY))
                .extracting(match -> match.criterion().expression())
                .containsExactlyElementsOf(alone);
    }

    @Test
    void itAppliesWithinItsDatesAndAtItsOffices() {
        Criterion always = criterion("true");
        CriteriaBook elsewhere = book(
                new Criterion("C-1", "t", "true", Lane.RED, BigDecimal.ONE, List.of("BEANR001"), TODAY, null, null));

        assertThat(book(always).matches(scrap(), TODAY.minusDays(1))).isEmpty();
        assertThat(book(always).matches(scrap(), TODAY)).hasSize(1);
        assertThat(book(always).matches(scrap(), TODAY.plusDays(11))).isEmpty();
        assertThat(elsewhere.matches(scrap(), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "item.netMassKg > ; 1",
                "item.colour == \"red\" ; 1",
                "item.netMassKg > \"heavy\" ; 16",
                "item.netMassKg + 1.0 ; 16",
                "declaration.importer in sets.unheardOf ; 20",
                "[1, 2].exists(x, [3].exists(y, x == y)) ; 14",
                "java.lang.Runtime.getRuntime() ; 1",
            })
    void whatIsNoExpressionIsRefusedWithItsPosition(String expression, int column) {
        assertThat(CriterionRules.flawsIn(expression, List.of(SCRAP)))
                .isNotEmpty()
                .first()
                .satisfies(flaw -> {
                    assertThat(flaw.line()).isEqualTo(1);
                    assertThat(flaw.column()).isGreaterThanOrEqualTo(column);
                    assertThat(flaw.message()).isNotBlank();
                });
    }

    @Test
    void whatNoDatabaseTakesAndNoSumBearsIsRefused() {
        Criterion odd = new Criterion(
                "C-1",
                "A title\u0000",
                "true",
                Lane.RED,
                new BigDecimal("1e-400000000"),
                List.of(),
                TODAY,
                null,
                "Look \ud800");

        assertThat(CriterionRules.brokenBy(odd, List.of(), TODAY))
                .extracting(rule -> rule.path() + " " + rule.code())
                .containsExactlyInAnyOrder(
                        "criterion.title UNWRITABLE",
                        "criterion.instructions UNWRITABLE",
                        "criterion.rate RATE_OUT_OF_RANGE");
        assertThat(CriterionRules.brokenBy(new NamedSet("odd", "Odd", List.of("\ud800"))))
                .extracting(rule -> rule.code())
                .containsExactly("MEMBER_INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "item.description in (sets.scrap + sets.scrap)",
                "item.description in sets.scrap + [\"a\"]",
                "sets.scrap == sets.scrap",
                "dyn(item.netMassKg) > \"a\"",
                "item.commodityCode.startsWithAny([\"39\", 1])",
            })
    void aSetIsAskedAndNeverJoinedAndTypesAreNotSetAside(String expression) {
        assertThat(CriterionRules.flawsIn(expression, List.of(SCRAP))).isNotEmpty();
    }

    @Test
    void aSetHasMembersAndANameThatAnExpressionCanWrite() {
        assertThat(CriterionRules.brokenBy(new NamedSet("in", "t", null)))
                .extracting(rule -> rule.path() + " " + rule.code())
                .containsExactlyInAnyOrder("set.name NAME_INVALID", "set.members REQUIRED");
        assertThat(CriterionRules.brokenBy(new NamedSet("empty", "t", List.of())))
                .isEmpty();
    }

    @Test
    void anExpressionThatIsMissingOrEndsTooEarlyIsToldInPlainWords() {
        assertThat(CriterionRules.flawsIn(" ", List.of()))
                .containsExactly(new CriterionRules.ExpressionFlaw(1, 1, "the expression is missing"));
        assertThat(CriterionRules.flawsIn("// nothing but a remark", List.of()))
                .extracting(CriterionRules.ExpressionFlaw::message)
                .containsExactly("the expression ends where something is still missing");
    }

    @Test
    void aControlCharacterInAnExpressionIsToldWhereItStands() {
        assertThat(CriterionRules.flawsIn("true &&\n item.description == \"a\u0007\"", List.of()))
                .containsExactly(
                        new CriterionRules.ExpressionFlaw(2, 24, "here is a control character, which nobody sees"));
    }

    @Test
    void aNumberThatIsTooLargeIsToldInPlainWords() {
        assertThat(CriterionRules.flawsIn("item.netMassKg > 99999999999999999999", List.of()))
                .extracting(CriterionRules.ExpressionFlaw::message)
                .containsExactly(
                        "a whole number is at most 9223372036854775807; with a decimal point it may be larger");
        assertThat(CriterionRules.flawsIn("item.netMassKg > 99999999999999999999.0", List.of()))
                .isEmpty();
    }

    @Test
    void theDaysOfACriterionAreWithinWhatAnybodyForesees() {
        assertThat(brokenBy("1", List.of(), TODAY.minusYears(2), TODAY.minusDays(1)))
                .containsExactly("criterion.validUntil OVER_ALREADY");
        assertThat(brokenBy("1", List.of(), TODAY.plusYears(11), TODAY.plusYears(7000)))
                .containsExactly("criterion.validFrom TOO_FAR_AHEAD", "criterion.validUntil TOO_FAR_AHEAD");
        assertThat(brokenBy("1", List.of(), LocalDate.of(1700, 1, 1), null))
                .containsExactly("criterion.validFrom TOO_LONG_AGO");
        assertThat(brokenBy("1", List.of(), TODAY.minusYears(2), TODAY)).isEmpty();
        assertThat(brokenBy("1", List.of(), TODAY, TODAY.plusYears(10))).isEmpty();
    }

    @Test
    void anOfficeIsNamedOnce() {
        assertThat(brokenBy("1", List.of("NLRTM001", "BEANR001", "NLRTM001"), TODAY, null))
                .containsExactly("criterion.customsOffices[2] CUSTOMS_OFFICE_TWICE");
    }

    @Test
    void aRateHasTheDecimalsOfItsValue() {
        assertThat(brokenBy("1.0000000", List.of(), TODAY, null)).isEmpty();
        assertThat(brokenBy("0.3000001", List.of(), TODAY, null)).containsExactly("criterion.rate RATE_OUT_OF_RANGE");
    }

    private static List<String> brokenBy(String rate, List<String> offices, LocalDate from, @Nullable LocalDate until) {
        Criterion criterion =
                new Criterion("C-1", "t", "true", Lane.RED, new BigDecimal(rate), offices, from, until, null);
        return CriterionRules.brokenBy(criterion, List.of(), TODAY).stream()
                .map(rule -> rule.path() + " " + rule.code())
                .toList();
    }

    @Test
    void anUnknownNameIsToldWhole() {
        assertThat(CriterionRules.flawsIn("true &&\n item.colour == \"red\"", List.of()))
                .containsExactly(new CriterionRules.ExpressionFlaw(
                        2, 2, "item.colour is none of the names that an expression may use"));
    }

    @Test
    void whatCostsTooMuchIsRefusedBeforeItIsEvaluated() {
        assertThat(CriterionRules.flawsIn("item.netMassKg > 1.0 || ".repeat(200) + "true", List.of()))
                .isNotEmpty();
        assertThat(CriterionRules.flawsIn("(".repeat(100) + "true" + ")".repeat(100), List.of()))
                .isNotEmpty();
        assertThat(CriterionRules.flawsIn("item.description.matches(\"(a{1,100}){1,100}\")", List.of()))
                .isNotEmpty();
        assertThat(CriterionRules.flawsIn("item.description.matches(item.currency)", List.of()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(.{1,1000}){1,1000}",
                "((((a{9}){9}){9}){9}){9}",
                "(?:){1000}{1000}{1000}",
                "(?i:[a-z]{1000}){1000,}",
                "(?P<all>\\\\pL{10,1000}){5}",
                "a{1000}b{1000}c{1000}d{1000}"
            })
    void aPatternIsRefusedBeforeItsRepetitionsAreWrittenOut(String pattern) {
        assertThat(CriterionRules.flawsIn("item.description.matches('" + pattern + "')", List.of()))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.message()).contains("too large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[a-z]{2,20} (scrap|waste){1,3}$", "[]{1000}x]{2}", "\\\\{1000}\\\\{1000}", "(?i)ab+c*d?"})
    void aPatternOfOrdinarySizeIsTaken(String pattern) {
        assertThat(CriterionRules.flawsIn("item.description.matches('" + pattern + "')", List.of()))
                .isEmpty();
    }

    @Test
    void aPatternIsAtLeastAsLargeAsItsRepetitionsWrittenOut() {
        assertThat(PatternSize.atLeast("a{3}")).isEqualTo(3);
        assertThat(PatternSize.atLeast("[^]a[:digit:]]{3}\\Qa{9}\\E")).isEqualTo(7);
        assertThat(PatternSize.atLeast("(ab){4}")).isEqualTo(12);
        assertThat(PatternSize.atLeast("(((((((((")).isEqualTo(9);
        assertThat(PatternSize.atLeast("a)b)c\\")).isEqualTo(4);
        for (String text : List.of("", "[", "[^", "(?", "(?i", "\\Qabc", "\\p{", "{3}", "[[:", "\\")) {
            assertThat(PatternSize.atLeast(text)).as(text).isLessThan(10);
        }
    }

    @Test
    void anEditionThatDoesNotCompileWasNeverApproved() {
        assertThatThrownBy(() -> book(criterion("item.colour")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C-1");
    }

    private static CriteriaBook book(Criterion criterion) {
        return CriteriaBook.of("c-test", new CriteriaEdition(List.of(criterion), List.of(SCRAP, WATCHED)));
    }

    private static Criterion criterion(String expression) {
        return new Criterion(
                "C-1", "t", expression, Lane.RED, BigDecimal.ONE, List.of(), TODAY, TODAY.plusDays(10), null);
    }

    private static Consignment scrap() {
        return consignment(List.of(AnItem.of("39159080").from("US").item()));
    }

    private static Consignment consignment(List<GoodsItem> items) {
        return new Consignment(
                "NLRTM001", "NL123456789", "NL801234567", "MY-S0000001", "NL", ImporterProfile.UNKNOWN, items);
    }
}
