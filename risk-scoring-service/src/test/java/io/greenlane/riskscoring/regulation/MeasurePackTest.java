package io.greenlane.riskscoring.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskscoring.edition.RefusedDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class MeasurePackTest {

    @Test
    void theShippedPacksMayBeUsed() {
        assertThat(RealMeasures.packs())
                .allSatisfy(pack -> assertThat(pack.flaws()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREEN", "BLUE"})
    void whatIsUnmetNeverLeadsToARelease(String lane) throws IOException {
        assertThatThrownBy(() -> MeasurePack.read(plantHealth("\"YELLOW\"", '"' + lane + '"')))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageStartingWith("A pack of measures in Byte array resource")
                .hasMessageContaining("measures[0].requirements[0].unmet.lane is " + lane
                        + ", but what is unmet leads to YELLOW or RED");
    }

    @Test
    void aPackWithGapsIsRefusedWithAllOfThemAtOnce() {
        assertThatThrownBy(() -> MeasurePack.read(file("""
                        {"pack": "p", "version": "1", "title": "Pack", "source": "made up", "measures": [
                          {"code": "M", "title": "M", "jurisdiction": "EU", "validFrom": "2026-01-01",
                           "rows": [{"hsPrefix": "39x", "goods": "plastics"}],
                           "requirements": [
                             {"kind": "DOCUMENT", "document": "D", "satisfiedBy": "A document.",
                              "unmet": {"code": "C", "message": "M.", "fix": "F."}},
                             {"kind": "PRIOR_CONSENT", "satisfiedBy": "Consent."}]},
                          {"code": "N", "title": "N", "legalReference": "Law", "jurisdiction": "EU", "validFrom": "2026-01-01"}]}
                        """)))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContainingAll(
                        "measures[0].legalReference is missing",
                        "measures[0].rows[0].hsPrefix: \"39x\" is not the beginning of a commodity code",
                        "measures[0].requirements[0].unmet.lane is null",
                        "measures[0].requirements[0].unmet.onTimeout is missing",
                        "measures[0].requirements[1].unmetWithoutCode is missing",
                        "measures[1].rows is empty",
                        "measures[1].requirements is empty");
    }

    @Test
    void aPackThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> MeasurePack.read(file("{\"pack\": \"p\", \"version\": \"1\"}")))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("the pack says nothing");
    }

    @Test
    void aWrongTypeIsToldWithItsPath() throws IOException {
        assertThatThrownBy(() -> MeasurePack.read(plantHealth("\"YELLOW\"", "\"PURPLE\"")))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("measures[0].requirements[0].unmet.lane");
    }

    @Test
    void aNullInAListIsToldWithItsPath() {
        assertThatThrownBy(() -> MeasurePack.read(file("""
                        {"pack": "p", "version": "1", "measures": [
                          {"code": "M", "rows": [{"hsPrefix": "39", "goods": "plastics"}, null]}]}
                        """)))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("measures[0].rows[1] is null");
    }

    private static ByteArrayResource plantHealth(String from, String to) throws IOException {
        return file(new ClassPathResource("measures/plant-health.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(from, to));
    }

    private static ByteArrayResource file(String json) {
        return new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8));
    }
}
