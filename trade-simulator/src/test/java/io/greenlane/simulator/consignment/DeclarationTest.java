package io.greenlane.simulator.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.contract.Contract;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import io.greenlane.vocabulary.ContainerNumber;
import io.greenlane.vocabulary.Eori;
import io.greenlane.vocabulary.HsCode;
import io.greenlane.vocabulary.ImoNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeclarationTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<Consignment> DAY = new Trade(
                    new World(WorldParameters.frozen(), 3, LocalDate.of(2026, 11, 23), 300),
                    new TradePlan(START, 5_000, 5_000))
            .consignments()
            .toList();

    @Test
    void everyNumberWithACheckDigitIsValid() {
        assertThat(declarations()
                        .map(Declaration::transport)
                        .map(Declaration.Transport::containers)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream))
                .isNotEmpty()
                .allMatch(ContainerNumber::isValid)
                .doesNotHaveDuplicates();
        assertThat(declarations()
                        .map(Declaration::transport)
                        .map(Declaration.Transport::vesselImo)
                        .filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(ImoNumber::isValid);
        assertThat(declarations().map(declaration -> declaration.declarant().eori()))
                .allMatch(Eori::isValid);
        assertThat(items().map(Declaration.Item::commodityCode)).allMatch(HsCode::isValid);
    }

    @Test
    void noReferenceIsUsedTwice() {
        assertThat(declarations().map(Declaration::lrn)).doesNotHaveDuplicates().allMatch(lrn -> lrn.length() <= 22);
        assertThat(declarations().map(declaration -> declaration.transport().transportDocument()))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherTradeOfTheSameEnterprisesUsesOtherReferences() {
        List<String> later = new Trade(
                        new World(WorldParameters.frozen(), 3, LocalDate.of(2026, 11, 23), 300),
                        new TradePlan(START.plusSeconds(60), 5_000, 5_000))
                .consignments()
                .map(consignment -> consignment.declaration().lrn())
                .toList();

        assertThat(later)
                .doesNotContainAnyElementsOf(
                        declarations().map(Declaration::lrn).toList());
    }

    @Test
    void massesValuesAndPackagesArePossible() {
        assertThat(items()).allSatisfy(item -> {
            assertThat(item.netMassKg()).isPositive().isLessThanOrEqualTo(item.grossMassKg());
            assertThat(item.packages()).isPositive();
            assertThat(item.statisticalValue().amount()).isPositive();
        });
    }

    @Test
    void preLodgedGoodsAreStillOnTheirWayAndTheOthersHaveJustArrived() {
        assertThat(DAY).allSatisfy(consignment -> {
            Duration ahead = Duration.between(
                    consignment.lodgedAt(),
                    consignment.declaration().transport().estimatedArrival());
            assertThat(ahead.isPositive()).isEqualTo(consignment.declaration().preLodged());
            assertThat(ahead).isBetween(Duration.ofDays(-2), Duration.ofDays(60));
        });
    }

    @Test
    void perishableGoodsAreFreshWhenTheyAreDeclared() {
        assertThat(DAY)
                .allSatisfy(consignment -> assertThat(consignment.declaration().goodsItems())
                        .allMatch(item -> item.perishableUntil() == null
                                || item.perishableUntil().isAfter(consignment.lodgedAt())));
        assertThat(items().filter(item -> item.commodityCode().startsWith("0603")))
                .isNotEmpty()
                .allMatch(item -> item.perishableUntil() != null);
    }

    @Test
    void everyDeclarationIsValidByThePublishedSchema() {
        Contract contract = Contract.of("declaration-service", "declaration.v1");

        assertThat(declarations().limit(150).map(JsonMapper.shared()::writeValueAsString))
                .allSatisfy(json -> contract.isKeptBy(json));
    }

    @Test
    void theFieldsAreThoseOfThePublicApi() {
        JsonNode coffee = json(DAY.stream()
                .map(Consignment::declaration)
                .filter(declaration ->
                        !declaration.goodsItems().getFirst().documents().isEmpty())
                .filter(declaration -> declaration.transport().containers() != null)
                .filter(declaration -> declaration.goodsItems().getFirst().perishableUntil() == null)
                .findFirst()
                .orElseThrow());

        assertThat(coffee.propertyNames())
                .containsExactly(
                        "lrn",
                        "type",
                        "preLodged",
                        "procedure",
                        "customsOffice",
                        "declarant",
                        "importer",
                        "exporter",
                        "countryOfDispatch",
                        "countryOfDestination",
                        "transport",
                        "goodsItems");
        JsonNode item = coffee.path("goodsItems").path(0);
        assertThat(item.propertyNames())
                .containsExactly(
                        "itemNumber",
                        "commodityCode",
                        "description",
                        "countryOfOrigin",
                        "netMassKg",
                        "grossMassKg",
                        "packages",
                        "statisticalValue",
                        "environment",
                        "documents",
                        "containers");
        assertThat(item.path("netMassKg").isString()).isTrue();
        assertThat(item.path("statisticalValue").path("amount").isString()).isTrue();
        assertThat(coffee.path("transport").path("estimatedArrival").stringValue())
                .endsWith("Z");
    }

    @Test
    void plotsHaveSixDecimalsAndLargeOnesArePolygons() {
        List<JsonNode> plots = DAY.stream()
                .map(consignment -> json(consignment.declaration()))
                .flatMap(declaration -> declaration.path("goodsItems").valueStream())
                .flatMap(item -> item.path("environment").path("geolocations").valueStream())
                .toList();

        assertThat(plots).isNotEmpty().allSatisfy(plot -> {
            boolean large = Double.parseDouble(plot.path("areaHectares").stringValue()) > 4;
            assertThat(plot.path("type").stringValue()).isEqualTo(large ? "Polygon" : "Point");
            JsonNode point = large ? plot.path("coordinates").path(0).path(0) : plot.path("coordinates");
            assertThat(point.path(0).decimalValue().stripTrailingZeros().scale())
                    .isEqualTo(6);
        });
    }

    private static Stream<Declaration> declarations() {
        return DAY.stream().map(Consignment::declaration);
    }

    private static Stream<Declaration.Item> items() {
        return declarations().flatMap(declaration -> declaration.goodsItems().stream());
    }

    private static JsonNode json(Declaration declaration) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(declaration));
    }
}
