package io.greenlane.riskscoring.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.chassis.messaging.EventJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Jurisdiction ISLE = new Jurisdiction(
            "ISLE", "the Isle", List.of(new Jurisdiction.Member("IE", LocalDate.parse("2000-01-01"), null)));

    @Test
    void withinOneMeasureTheLongestPrefixGivesTheRow() {
        Catalogue catalogue = catalogueOf(measure("A", "39", "3915", "391590"));

        assertThat(found(catalogue, "39159080")).containsExactly("A 391590");
        assertThat(found(catalogue, "39151000")).containsExactly("A 3915");
        assertThat(found(catalogue, "39021000")).containsExactly("A 39");
        assertThat(found(catalogue, "40021000")).isEmpty();
    }

    @Test
    void allMeasuresThatCoverGoodsApply() {
        Catalogue catalogue = catalogueOf(measure("A", "3915"), measure("B", "39"), measure("C", "40"));

        assertThat(found(catalogue, "39159080")).containsExactlyInAnyOrder("A 3915", "B 39");
    }

    @Test
    void tenThousandMeasuresOnOtherGoodsChangeNoAnswer() {
        Catalogue catalogue = catalogueOf(Stream.concat(
                        Stream.of(measure("A", "3915"), measure("B", "39")),
                        IntStream.range(0, 10_000).mapToObj(each -> measure("N" + each, "" + (400_000 + each))))
                .toArray(Measure[]::new));

        assertThat(catalogue.size()).isEqualTo(10_002);
        assertThat(found(catalogue, "39159080")).containsExactly("A 3915", "B 39");
    }

    @Test
    void aMeasureWithoutAPlaceIsRefused() {
        MeasurePack pack =
                new MeasurePack("p", "1", "Pack", "nowhere", null, List.of(), List.of(measure("A", "39")), List.of());

        assertThatThrownBy(() -> Catalogue.of("m", List.of(pack)))
                .hasMessageContaining("measures[0].jurisdiction is ISLE, but no pack says which countries that is");
    }

    @Test
    void coordinatesKeepTheDecimalsTheyWereWrittenWith() {
        Geolocation point = geolocation("{\"type\": \"Point\", \"coordinates\": [-45.120000, -20.650000]}");
        Geolocation polygon = geolocation("""
                {"type": "Polygon", "areaHectares": "4.1",
                 "coordinates": [[[1.000001, 2.000001], [1.000002, 2.000001], ["1.000002", "2.000002"], [1.000001, 2.000001]]]}
                """);

        assertThat(point.isPlaceWithDecimals(6)).isTrue();
        assertThat(point.isPlaceWithDecimals(7)).isFalse();
        assertThat(polygon.isOutline()).isTrue();
        assertThat(polygon.coordinates().positions()).hasSize(4);
        assertThat(polygon.mayBeLargerThan(new BigDecimal("4"))).isTrue();
        assertThat(geolocation(EventJson.mapper().writeValueAsString(polygon))).isEqualTo(polygon);
    }

    private static Geolocation geolocation(String json) {
        return EventJson.mapper().readValue(json, Geolocation.class);
    }

    private static List<String> found(Catalogue catalogue, String code) {
        return catalogue.lawIn(List.of("IE"), DAY, null).applicableTo(GoodsItem.of(code, "MY")).stream()
                .map(each -> each.measure().code() + " " + each.row().hsPrefix())
                .toList();
    }

    private static Catalogue catalogueOf(Measure... measures) {
        return Catalogue.of(
                "m",
                List.of(new MeasurePack(
                        "p", "1", "Pack", "made up", null, List.of(ISLE), List.of(measures), List.of())));
    }

    private static Measure measure(String code, String... prefixes) {
        return new Measure(
                code,
                code,
                "WASTE",
                "made up",
                "ISLE",
                LocalDate.parse("2020-01-01"),
                null,
                Map.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Arrays.stream(prefixes)
                        .map(prefix -> new MeasureRow(prefix, "goods", "", null))
                        .toList(),
                List.of(),
                null,
                null,
                List.of());
    }
}
