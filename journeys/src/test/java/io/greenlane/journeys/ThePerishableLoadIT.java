package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Desk;
import io.greenlane.journeys.world.Fair;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Journey 5: flowers picked by a random selection are inspected before their deadline while copper waits. The selection is
 * that of an officers' criterion, because nobody is drawn by the control lot on this platform.
 */
@ExtendWith(Customs.Open.class)
class ThePerishableLoadIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String OFFICE = "NLAMS001";

    @Test
    void flowersThatWereDrawnAreInspectedBeforeTheySpoilWhileCopperWaits(Customs customs) throws InterruptedException {
        Person broker = customs.person("trader-a");
        Person officer = customs.person("officer");
        Fair.isWatched(customs);

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
}
