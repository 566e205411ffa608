package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Desk;
import io.greenlane.journeys.world.Fair;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Journey 6: an officer wants to let a red shipment go; a second, senior officer must agree; both names and reasons stay. A
 * trader whose goods were refused appeals, and two senior officers take the finding back.
 */
@ExtendWith(Customs.Open.class)
class TheOverrideIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OVERRIDES = "/api/v1/inspections/overrides";

    @Test
    void aSecondSeniorOfficerMustAgreeAndBothNamesAndReasonsStay(Customs customs) {
        Person importer = customs.person("trader-new");
        Person officer = customs.person("officer");
        Person senior = customs.person("supervisor");
        String mrn = importer.lodge(sortedScrap()).text("mrn");
        Desk desk = Desk.of(officer, mrn);

        String proposal = OVERRIDES + "/"
                + desk.done("/override", wish("A return of our own exhibits"))
                        .path("overrideId")
                        .asString();
        assertThat(officer.post(proposal + "/agreement", reason("I agree with myself"))
                        .status())
                .isEqualTo(403);
        assertThat(importer.statusOf(mrn)).isEqualTo("UNDER_CONTROL");
        JsonNode agreed = Desk.succeeded(senior.post(proposal + "/agreement", reason("I know the exhibits")));

        assertThat(agreed.path("proposedBy").asString()).isEqualTo("officer");
        assertThat(agreed.path("reason").asString()).isEqualTo("A return of our own exhibits");
        assertThat(agreed.path("decidedBy").asString()).isEqualTo("supervisor");
        assertThat(agreed.path("decisionReason").asString()).isEqualTo("I know the exhibits");
        await().atMost(SOON).until(() -> importer.statusOf(mrn).equals("CLEARED"));
        assertThat(importer.declaration(mrn).body().toString())
                .doesNotContain("officer")
                .doesNotContain("exhibits");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(customs.person("auditor")
                                .get("/api/v1/audit?mrn=" + mrn)
                                .body()
                                .toString())
                        .contains("OVERRIDE_PROPOSED", "OVERRIDE_AGREED"));
    }

    @Test
    void anAppealIsUpheldByTwoSeniorOfficersAndTheGoodsGoOn(Customs customs) {
        Person importer = customs.person("trader-a");
        Person officer = customs.person("officer-2");
        Person senior = customs.person("supervisor");
        Fair.isWatched(customs);
        String mrn = importer.lodge(Goods.copper().forTheFair().json()).text("mrn");
        Desk.of(officer, mrn).claimed().concluded(otherGoods());
        await().atMost(SOON).until(() -> importer.statusOf(mrn).equals("REFUSED"));

        Desk.succeeded(importer.post(
                "/api/v1/declarations/" + mrn + "/appeals",
                JSON.createObjectNode().put("grounds", "The label was of the former owner.")));
        String appealId = await().atMost(SOON)
                .until(
                        () -> senior.get("/api/v1/inspections/appeals?limit=500")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(appeal -> appeal.path("mrn").asString().equals(mrn))
                                .map(appeal -> appeal.path("appealId").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
        JsonNode proposed = Desk.succeeded(
                senior.post("/api/v1/inspections/appeals/" + appealId + "/upholding", wish("The label was old")));
        Desk.succeeded(customs.person("supervisor-2")
                .post(
                        OVERRIDES + "/" + proposed.path("overrideId").asString() + "/agreement",
                        reason("I have seen the label")));

        await().atMost(SOON).until(() -> importer.statusOf(mrn).equals("CLEARED"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(importer.declaration(mrn)
                                .body()
                                .path("appeal")
                                .path("outcome")
                                .asString())
                        .isEqualTo("UPHELD"));
    }

    /** Needs no consent, and is examined nevertheless: a new importer's waste. */
    private static ObjectNode sortedScrap() {
        return Goods.plasticScrap()
                .withBaselCode("B3011")
                .quoting("WASTE_ANNEX_VII", "A7-DEMO-2")
                .json();
    }

    private static ObjectNode wish(String why) {
        return reason(why).put("messageToTrader", "Customs has looked at it once more.");
    }

    private static ObjectNode reason(String why) {
        return JSON.createObjectNode().put("reason", why);
    }

    private static ObjectNode otherGoods() {
        ObjectNode conclusion = JSON.createObjectNode()
                .put("outcome", "NOT_CONFORM")
                .put("reason", "Labelled as something else")
                .put("messageToTrader", "The goods are labelled as something else.")
                .put("disposal", "TAKE_BACK");
        conclusion
                .putArray("items")
                .addObject()
                .put("itemNumber", 1)
                .put("outcome", "NOT_CONFORM")
                .put("topic", "OTHER")
                .put("severity", "0.1");
        return conclusion;
    }
}
