package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Journey 2: an importer asks what its goods need, lodges without a paper, gets a precise hold, adds the paper, is routed
 * again and cleared.
 */
@ExtendWith(Customs.Open.class)
class TheMissingPaperIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theImporterLearnsWhatIsMissingAddsItAndIsCleared(Customs customs) {
        Person roastery = customs.person("trader-b");
        Goods coffee = Goods.coffeeWithoutPapers();

        Person.Answer guidance = roastery.post("/api/v1/guidance", coffee.json());
        assertThat(guidance.status()).isEqualTo(200);
        assertThat(guidance.body().toString()).contains("DEFORESTATION_DUE_DILIGENCE");

        Person.Answer held = roastery.lodge(coffee.json());
        String mrn = held.text("mrn");
        assertThat(held.text("status")).isEqualTo("HELD");
        assertThat(held.text("nextActor")).isEqualTo("TRADER");
        List<JsonNode> holds = held.body().path("holds").valueStream().toList();
        assertThat(holds)
                .extracting(hold -> hold.path("code").asString())
                .containsExactlyInAnyOrder("DEFORESTATION_DUE_DILIGENCE_MISSING", "GEOLOCATION_MISSING");
        assertThat(holds).allSatisfy(hold -> {
            assertThat(hold.path("message").asString()).isNotBlank();
            assertThat(hold.path("fix").asString()).isNotBlank();
            assertThat(hold.path("owner").asString()).isEqualTo("TRADER");
            assertThat(Instant.parse(hold.path("deadline").asString())).isAfter(Instant.now());
        });

        Person.Answer amended = roastery.post("/api/v1/declarations/" + mrn + "/amendments", papers());
        assertThat(amended.status()).isEqualTo(202);
        assertThat(amended.body().path("version").asInt()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> roastery.statusOf(mrn).equals("CLEARED"));

        Person.Answer decisions = customs.person("officer").get("/api/v1/declarations/" + mrn + "/decisions");
        assertThat(decisions.body().path("items").valueStream())
                .extracting(decision -> decision.path("version").asInt()
                        + " "
                        + decision.path("lane").asString())
                .containsExactly("1 YELLOW", "2 GREEN");
    }

    private static ObjectNode papers() {
        ObjectNode amendment = JSON.createObjectNode().put("reasonCode", "DOCUMENT_ADDED");
        ObjectNode item = amendment.putArray("items").addObject().put("itemNumber", 1);
        item.putArray("documents")
                .addObject()
                .put("type", "DEFORESTATION_DUE_DILIGENCE")
                .put("reference", "25BRDEMO00000010");
        item.putObject("environment").set("geolocations", Goods.plot());
        return amendment;
    }
}
