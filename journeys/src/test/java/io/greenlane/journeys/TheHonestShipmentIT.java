package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 1: a trusted trader lodges before arrival, evidence complete, and the port's arrival event releases the goods. */
@ExtendWith(Customs.Open.class)
class TheHonestShipmentIT {

    @Test
    void anHonestShipmentIsClearedUntouchedAndReleasedOnDischarge(Customs customs) throws Exception {
        Person broker = customs.person("trader-a");
        Goods aluminium = Goods.honestAluminium();

        Person.Answer cleared = broker.lodge(aluminium.json());
        String mrn = cleared.text("mrn");

        assertThat(cleared.status()).isEqualTo(200);
        assertThat(cleared.text("status")).isEqualTo("CLEARED");
        assertThat(cleared.body().path("holds")).isEmpty();
        assertThat(cleared.body().toString()).doesNotContainIgnoringCase("lane").doesNotContain("score");

        customs.port().discharged("CSQU3054383", aluminium.transportDocument(), "NLRTM");
        await().atMost(Duration.ofSeconds(20)).until(() -> broker.statusOf(mrn).equals("RELEASED"));

        Person.Answer decision = customs.person("officer").get("/api/v1/declarations/" + mrn + "/decision");
        assertThat(decision.text("lane")).isEqualTo("GREEN");
        assertThat(decision.text("tier")).isEqualTo("TRUSTED");
        Person.Answer timeline = broker.get("/api/v1/declarations/" + mrn + "/timeline");
        assertThat(timeline.body()
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("event").asString()))
                .contains("LODGED", "CLEARED", "ARRIVED", "RELEASED")
                .doesNotContain("HELD", "CONTROLLED");
    }

    @Test
    void aShipmentThatArrivesBeforeItIsLodgedIsReleasedAsSoonAsItIsCleared(Customs customs) throws Exception {
        Person broker = customs.person("trader-a");
        Goods aluminium = Goods.honestAluminium().inContainer("TGHU7845120");
        customs.port().discharged("TGHU7845120", aluminium.transportDocument(), "NLRTM");

        String mrn = broker.lodge(aluminium.json()).text("mrn");

        await().atMost(Duration.ofSeconds(20)).until(() -> broker.statusOf(mrn).equals("RELEASED"));
    }
}
