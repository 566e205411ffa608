package io.greenlane.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.CustomsOffice;
import io.greenlane.vocabulary.HsCode;
import io.greenlane.vocabulary.UnLocode;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorldParametersTest {

    private final WorldParameters parameters = WorldParameters.frozen();

    @Test
    void theWorldIsFrozenBecauseAWorldTunedAfterAModelHasSeenItProvesNothingAboutTheModel()
            throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file());

        assertThat(HexFormat.of().formatHex(digest))
                .as("world.v1.json may not change any more: write world.v2.json and say in WORLD.md what it is for")
                .isEqualTo("2e006622f0fdf85022ac62fcd800565ffcf499a4c6b8e8c40dfa969810b450dd");
    }

    @Test
    void everyColumnHasItsUnitAndItsSource() throws IOException {
        for (var section : JsonMapper.shared().readTree(file()).properties()) {
            if (section.getValue().isObject()) {
                Set<String> columns = numericColumns(section.getValue());
                assertThat(names(section.getValue().path("unit")))
                        .as("units of " + section.getKey())
                        .containsAll(columns);
                assertThat(names(section.getValue().path("source")))
                        .as("sources of " + section.getKey())
                        .containsAll(columns);
            }
        }
    }

    @Test
    void goodsCanBeBoughtShippedAndDeclared() {
        for (WorldParameters.Goods goods : parameters.goods().rows()) {
            assertThat(parameters.productsOf(goods.group())).as(goods.group()).isNotEmpty();
            assertThat(parameters.seasons().rows())
                    .extracting(WorldParameters.Season::season)
                    .contains(goods.season());
            goods.origins()
                    .keySet()
                    .forEach(origin ->
                            assertThat(parameters.route(origin).country()).isEqualTo(new CountryCode(origin).value()));
            goods.schemes()
                    .keySet()
                    .forEach(scheme ->
                            assertThat(parameters.scheme(scheme).topic()).isNotNull());
        }
        parameters
                .products()
                .rows()
                .forEach(product -> assertThat(HsCode.isValid(product.code()))
                        .as(product.code())
                        .isTrue());
        parameters
                .sectors()
                .rows()
                .forEach(sector -> sector.goods()
                        .keySet()
                        .forEach(group ->
                                assertThat(parameters.goods(group).group()).isEqualTo(group)));
        parameters.offices().rows().forEach(office -> {
            assertThat(CustomsOffice.isValid(office.office())).isTrue();
            assertThat(UnLocode.isValid(office.port())).isTrue();
        });
    }

    @Test
    void aYearOfEverySeasonIsAsLongAsAnEvenOne() {
        for (WorldParameters.Season season : parameters.seasons().rows()) {
            assertThat(season.months()).hasSize(12);
            assertThat(season.months().stream().mapToDouble(Double::doubleValue).sum())
                    .as(season.season())
                    .isBetween(11.5, 12.5);
        }
    }

    private static byte[] file() throws IOException {
        try (InputStream in = WorldParameters.class.getResourceAsStream(WorldParameters.FROZEN)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static Set<String> numericColumns(JsonNode section) {
        Set<String> columns = new TreeSet<>();
        section.path("row").propertyNames().forEach(columns::add);
        for (JsonNode row : section.path("rows")) {
            row.properties().forEach(cell -> {
                boolean numbers = cell.getValue().isNumber()
                        || cell.getValue().valueStream().anyMatch(JsonNode::isNumber);
                if (numbers) {
                    columns.add(cell.getKey());
                }
            });
        }
        return columns;
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
