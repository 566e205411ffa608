package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Person;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Journey 3, up to the refusal: plastic scrap without consent, and its twin declared as a product at a scrap price, come
 * to detailed inspection; one fails, is refused with take-back, the importer's profile drops and the next lodgement
 * shows it.
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

        assertThat(caseOf(officer, twin.text("mrn"))).isNotBlank();
        String mrn = scrap.text("mrn");
        String caseId = caseOf(officer, mrn);
        assertThat(officer.post("/api/v1/inspections/" + caseId + "/claim", JSON.createObjectNode())
                        .status())
                .isEqualTo(200);
        Person.Answer concluded = officer.post("/api/v1/inspections/" + caseId + "/conclusion", mixedWaste());
        assertThat(concluded.status()).as(concluded.body().toString()).isEqualTo(200);

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

    private static String caseOf(Person officer, String mrn) {
        return await().atMost(SOON)
                .until(
                        () -> officer.get("/api/v1/inspections?state=OPEN&limit=500")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(entry -> entry.path("mrn").asString().equals(mrn))
                                .map(entry -> entry.path("caseId").asString())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static ObjectNode mixedWaste() {
        ObjectNode conclusion = JSON.createObjectNode()
                .put("outcome", "NOT_CONFORM")
                .put("reason", "Mixed and dirty plastic waste, no consent")
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
