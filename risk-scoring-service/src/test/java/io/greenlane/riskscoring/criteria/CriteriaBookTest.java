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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void whatIsNotKnownIsNeitherBelowNorAboveAnything() {
        GoodsItem unknown =
                new GoodsItem(1, "39159080", null, null, null, null, null, Environment.NOTHING_DECLARED, List.of());

        assertThat(book(criterion("item.valuePerKg < 1.0 || item.netMassKg >= 0.0 || item.countryOfOrigin == \"US\""))
                        .matches(consignment(List.of(unknown)), TODAY))
                .isEmpty();
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

        assertThat(CriterionRules.brokenBy(odd, List.of()))
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
