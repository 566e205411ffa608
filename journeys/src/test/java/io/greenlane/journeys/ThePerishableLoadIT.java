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
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Journey 5: flowers picked by a random selection are inspected before their deadline while copper waits. The selection is
 * that of an officers' criterion, because nobody is drawn by the control lot on this platform.
 */
@ExtendWith(Customs.Open.class)
class ThePerishableLoadIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String OFFICE = "NLAMS001";

    @Test
    void flowersThatWereDrawnAreInspectedBeforeTheySpoilWhileCopperWaits(Customs customs) throws InterruptedException {
        Person broker = customs.person("trader-a");
        Person officer = customs.person("officer");
        goodsForTheFairAreDrawn(customs);

        String copper = broker.lodge(Goods.copper().forTheFair().json()).text("mrn");
        Goods roses = Goods.roses().forTheFair();
        String flowers = broker.lodge(roses.json()).text("mrn");
        assertThat(broker.statusOf(copper)).isEqualTo("UNDER_CONTROL");
        assertThat(broker.statusOf(flowers)).isEqualTo("UNDER_CONTROL");
        Desk desk = Desk.of(officer, flowers);
        Desk.of(officer, copper);
        List<String> waiting = Desk.waitingAt(officer, OFFICE);
        assertThat(waiting.indexOf(flowers))
                .as("perishable goods first (WTO TFA 7.9)")
                .isLessThan(waiting.indexOf(copper));

        customs.port().airArrived(roses.transportDocument(), "NLAMS");
        JsonNode concluded = desk.claimed().checked().concluded(Desk.conform());

        assertThat(Instant.parse(concluded.path("concludedAt").asString()))
                .isBefore(Instant.parse(concluded.path("perishableUntil").asString()));
        await().atMost(SOON).until(() -> broker.statusOf(flowers).equals("RELEASED"));
        assertThat(broker.statusOf(copper)).isEqualTo("UNDER_CONTROL");
    }

    /** Written by an analyst, tried on the past, approved by a supervisor. */
    private static void goodsForTheFairAreDrawn(Customs customs) {
        Person analyst = customs.person("analyst");
        ObjectNode proposal = JSON.createObjectNode().put("why", "A fair whose goods nobody knows");
        proposal.putObject("criterion")
                .put("code", "GOODS-FOR-THE-FAIR")
                .put("title", "Goods for the fair")
                .put("expression", "item.description.endsWith(\"for the fair\")")
                .put("lane", "RED")
                .put("rate", "0.999999")
                .put(
                        "validFrom",
                        InstantSource.system()
                                .instant()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString())
                .put("instructions", "Compare with the list of exhibits");
        String path = "/api/v1/criteria/proposals";
        String id = Desk.succeeded(analyst.post(path, proposal)).path("id").asString();
        String one = path + "/" + id;
        Desk.succeeded(analyst.post(one + "/backtest", JSON.createObjectNode()));
        await("the criterion is tried on the past")
                .atMost(SOON)
                .until(() -> !analyst.get(one).body().path("backTest").isMissingNode());
        Desk.succeeded(analyst.post(one + "/submission", JSON.createObjectNode()));
        Desk.succeeded(customs.person("supervisor").post(one + "/approval", JSON.createObjectNode()));
    }
}
