package io.greenlane.riskscoring.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskscoring.edition.RefusedDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hazardous-substances|\"most\": \"1000\"|\"most\": \"1E400000\"|.limits[0].most must be a number from 0 on, at most",
                "hazardous-substances|\"most\": \"1000\"|\"most\": \"0.0000000001\"|.limits[0].most must be a number from 0 on, at most",
                "hazardous-substances|7439-92-1|7439-92-2|.limits[0].casNumber: 7439-92-2 is no CAS number",
                "hazardous-substances|7439-92-1|7439921|.limits[0].casNumber: 7439921 is no CAS number",
                "hazardous-substances|{substance}|{substnace}|has {substnace}, but only",
                "deforestation|\"minimumDecimals\": 6|\"minimumDecimals\": 13|.minimumDecimals must lie between 0 and 12",
                "deforestation|\"polygonAboveHectares\": \"4\"|\"polygonAboveHectares\": \"-4\"|.polygonAboveHectares must be a number from 0 on",
                "deforestation|\"MICRO\": \"2027-06-30\"|\"MICRO\": \"2026-06-30\"|measures[0].laterFor.MICRO is 2026-06-30, before validFrom",
                "carbon-border|\"days\": 14|\"days\": 3651|.days must be above 0 and at most 3650",
                "carbon-border|{hs}|{hs|.message has a brace that is not closed",
                "carbon-border|{hs}|{substance}|.message has {substance}, but only {baselCode}, {goods}, {hs}",
                "carbon-border|\"hsPrefix\": \"72\"|\"hsPrefix\": \"25231000\"|.hsPrefix 25231000 stands there twice"
            })
    void nonsenseIsRefused(String pack, String right, String wrong, String flaw) throws IOException {
        assertThat(flaws(pack, right, wrong))
                .anySatisfy(told -> assertThat(told).contains(flaw));
    }

    @Test
    void whatNobodyWouldReadToItsEndIsRefused() throws IOException {
        assertThat(flaws("plant-health", "\"title\": \"Plant health\"", "\"title\": \"" + "a".repeat(201) + "\""))
                .containsExactly("title has 201 characters, but at most 200 are read");
        assertThat(flaws("plant-health", "\"note\": \"", "\"note\": \"" + "a".repeat(2000)))
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("note has 2"));
    }

    @Test
    void aPlaceIsNamedOnce() throws IOException {
        String member = "\"members\": [{\"country\": \"US\", \"from\": \"2000-01-01\"}]}";
        assertThat(flaws(
                        "plant-health",
                        "\"jurisdictions\": []",
                        "\"jurisdictions\": [{\"code\": \"X\", \"name\": \"x\", " + member
                                + ", {\"code\": \"X\", \"name\": \"y\", " + member + "]"))
                .containsExactly("jurisdictions[1].code X stands there twice");
    }

    private static List<String> flaws(String pack, String right, String wrong) throws IOException {
        String text = new ClassPathResource("measures/" + pack + ".json").getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        return MeasurePack.parse(text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)))
                .flaws();
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
