package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Desk;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Journey 3: plastic scrap without consent, and its twin declared as a product at a scrap price, come to detailed
 * inspection; a rapid test is inconclusive, the laboratory finds too much lead, the load is refused with take-back, the
 * importer's profile drops and the next lodgement shows it.
 */
@ExtendWith(Customs.Open.class)
class TheDirtyShipmentIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void scrapAndItsDisguisedTwinAreExaminedAndTheImportersRecordShowsIt(Customs customs) {
        Person importer = customs.person("trader-new");
        Person officer = customs.person("officer");

        Person.Answer harmless =
                importer.lodge(Goods.exemptAluminiumOfTheNewTrader().json());
        assertThat(harmless.text("status"))
                .as("while nothing is known of the importer")
                .isEqualTo("CLEARED");
        Person.Answer scrap = importer.lodge(Goods.plasticScrap().json());
        Person.Answer twin = importer.lodge(Goods.disguisedPlastic().json());
        Person.Answer sorted = importer.lodge(Goods.plasticScrap()
                .withBaselCode("B3011")
                .quoting("WASTE_ANNEX_VII", "A7-DEMO-1")
                .json());
        assertThat(scrap.text("status")).isEqualTo("UNDER_CONTROL");
        assertThat(twin.text("status")).isEqualTo("UNDER_CONTROL");
        assertThat(sorted.text("status"))
                .as("a new importer's waste is still examined")
                .isEqualTo("UNDER_CONTROL");
        assertThat(scrap.body().path("holds").toString()).contains("PRIOR_CONSENT_MISSING");
        assertThat(sorted.body().path("holds").toString()).doesNotContain("PRIOR_CONSENT_MISSING");

        assertThat(Desk.of(officer, twin.text("mrn")).path()).isNotBlank();
        String mrn = scrap.text("mrn");
        Desk desk = Desk.of(officer, mrn).claimed();
        readingIsInconclusive(officer, desk);
        laboratoryFindsTooMuchLead(customs.person("lab"), desk);
        assertThat(officer.post(desk.path() + "/conclusion", Desk.conform())
                        .body()
                        .toString())
                .contains("LABORATORY_SAYS_OTHERWISE");
        desk.concluded(leadAndMixedWaste());

        await().atMost(SOON).until(() -> importer.statusOf(mrn).equals("REFUSED"));
        Person.Answer refused = importer.declaration(mrn);
        assertThat(refused.body().path("refusal").path("disposal").asString()).isEqualTo("TAKE_BACK");
        assertThat(refused.body().path("refusal").path("reason").asString()).contains("mixed");

        await().atMost(SOON).until(() -> tierOf(importer).equals("SUSPENDED"));
        Person.Answer next =
                importer.lodge(Goods.exemptAluminiumOfTheNewTrader().json());
        assertThat(next.text("status"))
                .as("the same goods as before the refusal")
                .isEqualTo("UNDER_CONTROL");
        JsonNode decision = officer.get("/api/v1/declarations/" + next.text("mrn") + "/decision")
                .body();
        assertThat(decision.path("tier").asString()).isEqualTo("SUSPENDED");
        assertThat(decision.path("lane").asString()).isEqualTo("RED");
    }

    private static String tierOf(Person importer) {
        return importer.get("/api/v1/traders/NL900000018/profile").text("tier");
    }

    /** 1000 mg/kg of lead lies between 700 and 1300 (IEC 62321-3-1). */
    private static void readingIsInconclusive(Person officer, Desk desk) {
        String device = Desk.succeeded(officer.post(
                        "/api/v1/devices",
                        JSON.createObjectNode()
                                .put("type", "XRF")
                                .put("serial", "XRF-" + UUID.randomUUID())
                                .put("customsOffice", "NLRTM001")
                                .put("decisionRule", "IEC-62321-3-1")
                                .put("calibrationDue", "2099-12-31")))
                .path("deviceId")
                .asString();
        JsonNode reading = desk.done(
                "/readings",
                JSON.createObjectNode()
                        .put("deviceId", device)
                        .put("itemNumber", 1)
                        .put("indicator", "Pb")
                        .put("material", "POLYMER")
                        .put("valueMgPerKg", "1000")
                        .put("repeatabilitySigmaMgPerKg", "10")
                        .put("measuredAt", now().toString()));
        assertThat(reading.path("verdict").asString()).isEqualTo("INCONCLUSIVE");
    }

    /** The reading has asked for it; the sample goes under seal from the officer to the laboratory. */
    private static void laboratoryFindsTooMuchLead(Person laboratory, Desk desk) {
        JsonNode request = await().atMost(SOON)
                .until(() -> desk.read("/laboratory-requests").path("items").path(0), asked -> !asked.isMissingNode());
        JsonNode sampled = desk.done(
                "/laboratory-requests/" + request.path("requestId").asString() + "/tests/1/samples",
                JSON.createObjectNode()
                        .put("laboratory", "LAB-RTM")
                        .put("sealNumber", "SEAL-" + UUID.randomUUID())
                        .put("takenAt", now().minusSeconds(1).toString()));
        String test = "/api/v1/laboratory/tests/"
                + sampled.path("tests").path(0).path("testId").asString();
        Desk.succeeded(laboratory.post(
                test + "/receipt",
                JSON.createObjectNode()
                        .put("handedFrom", "officer")
                        .put("receivedAt", now().toString())
                        .put("sealIntact", true)));
        JsonNode result = Desk.succeeded(laboratory.post(
                test + "/result",
                JSON.createObjectNode()
                        .put("method", "IEC 62321-5")
                        .put("accreditation", "DEMO-L-001")
                        .put("valueMgPerKg", "1300")
                        .put("expandedUncertaintyMgPerKg", "100")
                        .put("coverageFactor", "2")
                        .put("reportReference", "R-1")
                        .put("reportSha256", "ab".repeat(32))));
        assertThat(result.path("result").path("statement").asString()).isEqualTo("FAIL");
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }

    private static ObjectNode leadAndMixedWaste() {
        ObjectNode conclusion = JSON.createObjectNode()
                .put("outcome", "NOT_CONFORM")
                .put("reason", "Mixed and dirty plastic waste with lead, no consent")
                .put("messageToTrader", "The load is mixed plastic waste that needs prior informed consent.")
                .put("disposal", "TAKE_BACK");
        conclusion
                .putArray("items")
                .addObject()
                .put("itemNumber", 1)
                .put("outcome", "NOT_CONFORM")
                .put("topic", "WASTE")
                .put("severity", "0.8")
                .put("note", "Not sorted");
        return conclusion;
    }
}
