package io.greenlane.declaration.lodgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.ADeclaration;
import io.greenlane.vocabulary.CustomsOffice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LodgementRulesTest {

    private static final Instant TODAY = Instant.parse("2026-11-23T10:15:30Z");
    private final LodgementRules rules = new LodgementRules(
            new ProcedureCodes(),
            new CustomsOffices(List.of(new CustomsOffice("NLRTM001"), new CustomsOffice("DEHAM001"))));

    @Test
    void aDeclarationInOrderBreaksNoRule() {
        assertThat(broken(inOrder())).isEmpty();
        assertThat(broken(inOrder().byAir("706-55512345"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} breaks {2}")
    @CsvSource(
            quoteCharacter = '|',
            nullValues = "-",
            value = {
                "lrn, \"\", FIELD_MISSING",
                "lrn, -, FIELD_MISSING",
                "lrn, \"A23456789012345678901234\", TOO_LONG",
                "lrn, \"A\\u0000B\", UNPRINTABLE_CHARACTER",
                "lrn, \"A\\ud800B\", UNPRINTABLE_CHARACTER",
                "type, -, FIELD_MISSING",
                "type, \"EXPORT\", DECLARATION_TYPE_UNKNOWN",
                "preLodged, -, FIELD_MISSING",
                "procedure, -, FIELD_MISSING",
                "procedure, \"9999\", PROCEDURE_UNKNOWN",
                "customsOffice, -, FIELD_MISSING",
                "customsOffice, \"Hamburg\", MALFORMED_CUSTOMS_OFFICE",
                "customsOffice, \"USNYC001\", CUSTOMS_OFFICE_UNKNOWN",
                "countryOfDispatch, \"QQ\", UNKNOWN_COUNTRY",
                "countryOfDestination, \"de\", UNKNOWN_COUNTRY",
                "goodsItems[0].itemNumber, -, FIELD_MISSING",
                "goodsItems[0].itemNumber, 2, ITEM_NUMBER_OUT_OF_ORDER",
                "goodsItems[0].commodityCode, \"0901\", MALFORMED_COMMODITY_CODE",
                "goodsItems[0].commodityCode, \"77011100\", CHAPTER_UNKNOWN",
                "goodsItems[0].commodityCode, \"99011100\", CHAPTER_UNKNOWN",
                "goodsItems[0].description, -, FIELD_MISSING",
                "goodsItems[0].countryOfOrigin, \"ZZ\", UNKNOWN_COUNTRY",
                "goodsItems[0].netMassKg, -, FIELD_MISSING",
                "goodsItems[0].netMassKg, \"-5.0\", MASS_NOT_POSITIVE",
                "goodsItems[0].netMassKg, \"0\", MASS_NOT_POSITIVE",
                "goodsItems[0].netMassKg, \"1e3\", MALFORMED_DECIMAL",
                "goodsItems[0].netMassKg, \"012\", MALFORMED_DECIMAL",
                "goodsItems[0].netMassKg, \"-0.0\", MALFORMED_DECIMAL",
                "goodsItems[0].netMassKg, \"1.\", MALFORMED_DECIMAL",
                "goodsItems[0].netMassKg, \"1.0000001\", NUMBER_TOO_LONG",
                "goodsItems[0].netMassKg, \"12345678901\", NUMBER_TOO_LONG",
                "goodsItems[0].netMassKg, \"2465.1\", NET_ABOVE_GROSS",
                "goodsItems[0].packages, 0, PACKAGES_NOT_POSITIVE",
                "goodsItems[0].packages, -, FIELD_MISSING",
                "goodsItems[0].statisticalValue, -, FIELD_MISSING",
                "goodsItems[0].perishableUntil, \"2026-13-01T00:00:00Z\", MALFORMED_TIME",
                "goodsItems[0].perishableUntil, \"2026-12-01T00:00:00Z\", PERISHED_BEFORE_ARRIVAL",
                "goodsItems[0].perishableUntil, \"2036-12-01T00:00:00Z\", PERISHABLE_TOO_FAR_AHEAD",
            })
    void eachRuleIsToldWithItsPath(String path, String json, String code) {
        assertThat(broken(inOrder().withJson(path, json))).containsExactly(code + " " + path);
    }

    @ParameterizedTest(name = "{0} = {1} breaks {2} at {3}")
    @CsvSource(
            quoteCharacter = '|',
            nullValues = "-",
            value = {
                "declarant, -, FIELD_MISSING, declarant",
                "declarant.eori, -, FIELD_MISSING, declarant.eori",
                "declarant.eori, \"DE-4711\", MALFORMED_EORI, declarant.eori",
                "importer.eori, \"D\", MALFORMED_EORI, importer.eori",
                "importer.name, -, FIELD_MISSING, importer.name",
                "exporter.id, -, IDENTIFIER_MISSING, exporter",
                "exporter.country, -, FIELD_MISSING, exporter.country",
                "transport, -, FIELD_MISSING, transport",
                "transport.mode, \"PIPE\", UNKNOWN_TRANSPORT_MODE, transport.mode",
                "transport.vesselImo, \"9321484\", IMO_NUMBER_CHECK_DIGIT, transport.vesselImo",
                "transport.voyage, \"\", FIELD_EMPTY, transport.voyage",
                "transport.portOfArrival, \"DEHA1\", MALFORMED_UN_LOCODE, transport.portOfArrival",
                "transport.estimatedArrival, -, FIELD_MISSING, transport.estimatedArrival",
                "transport.estimatedArrival, \"2026-02-30T00:00:00Z\", MALFORMED_TIME, transport.estimatedArrival",
                "transport.estimatedArrival, \"2026-12-01T24:00:00Z\", MALFORMED_TIME, transport.estimatedArrival",
                "transport.estimatedArrival, \"2026-12-01T04:30:00+01:00\", MALFORMED_TIME, transport.estimatedArrival",
                "transport.estimatedArrival, \"2028-01-01T00:00:00Z\", ARRIVAL_TOO_FAR_AHEAD, transport.estimatedArrival",
                "transport.estimatedArrival, \"2026-09-01T00:00:00Z\", ARRIVAL_TOO_LONG_AGO, transport.estimatedArrival",
                "transport.transportDocument, -, TRANSPORT_DOCUMENT_MISSING, transport.transportDocument",
                "transport.transportDocument, \"A B\", MALFORMED_TRANSPORT_DOCUMENT, transport.transportDocument",
                "transport.transportDocument, \"CSQU3054383\", CONTAINER_AS_TRANSPORT_DOCUMENT, transport.transportDocument",
                "goodsItems, -, FIELD_MISSING, goodsItems",
                "goodsItems, [], FIELD_MISSING, goodsItems",
                "goodsItems, [null], FIELD_MISSING, goodsItems[0]",
                "goodsItems[0].statisticalValue.amount, \"-1\", AMOUNT_NEGATIVE, goodsItems[0].statisticalValue.amount",
                "goodsItems[0].statisticalValue.currency, \"DEM\", UNKNOWN_CURRENCY, goodsItems[0].statisticalValue.currency",
                "goodsItems[0].containers[0], \"CSQU3054383\", CONTAINER_NOT_IN_TRANSPORT, goodsItems[0].containers[0]",
                "goodsItems[0].documents[0].type, \"phyto\", MALFORMED_DOCUMENT_TYPE, goodsItems[0].documents[0].type",
                "goodsItems[0].documents[0].reference, -, FIELD_MISSING, goodsItems[0].documents[0].reference",
                "goodsItems[0].environment.recycledContentPercent, \"100.1\", PERCENT_OUT_OF_RANGE, goodsItems[0].environment.recycledContentPercent",
                "goodsItems[0].environment.baselCode, \"b3011\", MALFORMED_BASEL_CODE, goodsItems[0].environment.baselCode",
                "goodsItems[0].environment.emissionsMethod, \"GUESS\", EMISSIONS_METHOD_UNKNOWN, goodsItems[0].environment.emissionsMethod",
                "goodsItems[0].environment.carbonPricePaid, \"-1\", NUMBER_NEGATIVE, goodsItems[0].environment.carbonPricePaid",
                "goodsItems[0].environment.geolocations[0].type, \"Circle\", GEOMETRY_UNKNOWN, goodsItems[0].environment.geolocations[0].type",
                "goodsItems[0].environment.geolocations[0].type, \"Polygon\", COORDINATES_UNFIT, goodsItems[0].environment.geolocations[0].coordinates",
            })
    void eachRuleOfAPartIsToldWithItsPath(String path, String json, String code, String told) {
        assertThat(broken(inOrder().withJson(path, json))).containsExactly(code + " " + told);
    }

    @Test
    void coordinatesMustLieOnEarthAndBeWrittenPlainly() {
        String path = "goodsItems[0].environment.geolocations[0].coordinates";

        assertThat(broken(inOrder().withJson(path, "[-20.1, -95.0]")))
                .containsExactly("COORDINATES_OUT_OF_RANGE " + path);
        assertThat(broken(inOrder().withJson(path, "[1e-999999999, 1.0]")))
                .containsExactly("COORDINATES_UNREADABLE " + path);
        assertThat(broken(inOrder().withJson(path, "[1.0]"))).containsExactly("COORDINATES_UNFIT " + path);
    }

    @Test
    void aPolygonIsAClosedRing() {
        String places = "goodsItems[0].environment.geolocations";
        ADeclaration closed = inOrder().withJson(places, """
                        [{"type": "Polygon", "coordinates": [[[1.1,2.0],[1.2,2.0],[1.2,2.1],[1.1,2.0]]]}]
                        """);
        ADeclaration open = inOrder().withJson(places, """
                        [{"type": "Polygon", "coordinates": [[[1.1,2.0],[1.2,2.0],[1.2,2.1],[1.3,2.0]]]}]
                        """);

        assertThat(broken(closed)).isEmpty();
        assertThat(broken(open)).containsExactly("COORDINATES_UNFIT " + places + "[0].coordinates");
    }

    @Test
    void aSubstanceCarriesItsCheckedNumber() {
        String path = "goodsItems[0].environment.substances";

        assertThat(broken(inOrder()
                        .withJson(path, "[{\"name\":\"Lead\",\"casNumber\":\"7439-92-1\",\"mgPerKg\":\"12.5\"}]")))
                .isEmpty();
        assertThat(broken(inOrder()
                        .withJson(path, "[{\"name\":\"Lead\",\"casNumber\":\"7439-92-2\",\"mgPerKg\":\"-1\"}]")))
                .containsExactly(
                        "NUMBER_NEGATIVE " + path + "[0].mgPerKg", "MALFORMED_CAS_NUMBER " + path + "[0].casNumber");
    }

    @Test
    void aContainerHasItsCheckDigitAndIsListedOnce() {
        assertThat(broken(inOrder().inContainer("MSKU9070324")))
                .containsExactly("CONTAINER_NUMBER_CHECK_DIGIT transport.containers[0]");
        assertThat(broken(inOrder().withJson("transport.containers", "[\"MSKU9070323\",\"MSKU9070323\"]")))
                .containsExactly("CONTAINER_TWICE transport.containers[1]");
    }

    @Test
    void airNeedsAWaybill() {
        assertThat(broken(inOrder().byAir("70655512345")))
                .containsExactly("MALFORMED_AIR_WAYBILL transport.transportDocument");
    }

    @Test
    void whatFliesTravelsInNoFreightContainer() {
        assertThat(broken(inOrder()
                        .byAir("706-55512345")
                        .withJson("transport.containers", "[\"MSKU9070323\"]")
                        .withJson("goodsItems[0].containers", "[\"MSKU9070323\"]")))
                .containsExactly("CONTAINERS_BY_AIR transport.containers");
        assertThat(broken(inOrder().byAir("706-55512345").withJson("transport.containers", "[]")))
                .isEmpty();
    }

    @Test
    void itemsAreNumberedOnceEach() {
        ADeclaration declaration = inOrder();
        String item = EventJson.mapper()
                .readTree(declaration.json())
                .get("goodsItems")
                .get(0)
                .toString();

        assertThat(broken(declaration.withJson("goodsItems", "[" + item + "," + item + "]")))
                .containsExactly("ITEM_NUMBER_TWICE goodsItems[1].itemNumber");
    }

    @Test
    void everyBrokenRuleIsToldAtOnceWithSentenceAndFix() {
        List<BrokenRule> broken = rulesBrokenBy(inOrder()
                .with("procedure", "0000")
                .inContainer("MSKU9070324")
                .with("goodsItems[0].netMassKg", "-1")
                .with("goodsItems[0].countryOfOrigin", "XX")
                .without("exporter"));

        assertThat(broken)
                .extracting(BrokenRule::code)
                .containsExactly(
                        "PROCEDURE_UNKNOWN",
                        "FIELD_MISSING",
                        "CONTAINER_NUMBER_CHECK_DIGIT",
                        "UNKNOWN_COUNTRY",
                        "MASS_NOT_POSITIVE");
        assertThat(broken).allSatisfy(rule -> {
            assertThat(rule.message()).isNotBlank().doesNotContain("%");
            assertThat(rule.fix()).isNotBlank().doesNotContain("%");
        });
    }

    @Test
    void whatWasSentIsKeptDigitForDigit() {
        String sent = inOrder().json();

        String kept = EventJson.mapper().writeValueAsString(EventJson.mapper().readValue(sent, Declaration.class));

        assertThat(kept).contains("[-45.123450,-20.654321]").contains("\"2400.0\"");
        assertThat(EventJson.mapper().readTree(kept))
                .isEqualTo(EventJson.mapper().readTree(sent));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020-01-01T00:00:00Z, ALREADY_PERISHED",
        "0001-01-01T00:00:00Z, ALREADY_PERISHED",
        "9999-12-31T00:00:00Z, PERISHABLE_TOO_FAR_AHEAD"
    })
    void whatPerishesAtAnAbsurdTimeIsRefusedWithoutAnArrivalToo(String until, String code) {
        ADeclaration notExpected = inOrder()
                .withJson("preLodged", "false")
                .without("transport.estimatedArrival")
                .with("goodsItems[0].perishableUntil", until);

        assertThat(broken(notExpected)).containsExactly(code + " goodsItems[0].perishableUntil");
    }

    private static ADeclaration inOrder() {
        return ADeclaration.aDeclaration().expectedAt(Instant.parse("2026-12-09T10:00:00Z"));
    }

    private List<String> broken(ADeclaration declaration) {
        return rulesBrokenBy(declaration).stream()
                .map(rule -> rule.code() + " " + rule.path())
                .toList();
    }

    private List<BrokenRule> rulesBrokenBy(ADeclaration declaration) {
        return rules.brokenBy(EventJson.mapper().readValue(declaration.json(), Declaration.class), TODAY);
    }
}
