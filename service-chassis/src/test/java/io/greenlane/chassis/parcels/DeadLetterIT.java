package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A dead letter from its failure to its replay, by the people who may. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class DeadLetterIT {

    private static final String LETTERS = "/api/v1/dead-letters/parcel-service";

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Scales scales;

    private Door door = new Door(0);
    private String proposer = "";
    private String decider = "";

    @BeforeEach
    void people() {
        door = new Door(port);
        proposer = issuer.tokenFor("one").withRoles("OPERATOR").signed();
        decider = issuer.tokenFor("two").withRoles("OPERATOR").signed();
    }

    @Test
    void aRepairIsProposedByOneAndDecidedByAnotherAndLaterEventsFollowInOrder() {
        scales.weigh("scrap", -7, 8, 9);
        String letter = LETTERS + "/" + failed("scrap").path("id").asString();

        assertThat(door.post(decider, letter + "/approval", "{\"approve\":true}")
                        .code())
                .isEqualTo("NOTHING_PROPOSED");
        assertThat(door.post(
                                proposer,
                                letter + "/repair",
                                "{\"action\":\"REPLAY\",\"reason\":\"sign\",\"payload\":{\"name\":\"scrap\",\"grams\":7}}")
                        .status())
                .isEqualTo(200);
        assertThat(door.post(proposer, letter + "/approval", "{\"approve\":true}")
                        .code())
                .isEqualTo("SAME_PERSON");
        JsonNode replayed =
                door.post(decider, letter + "/approval", "{\"approve\":true}").body();

        assertThat(replayed.path("state").asString()).isEqualTo("REPLAYED");
        assertThat(replayed.path("payload").asString()).contains("-7");
        assertThat(scales.heard("scrap")).containsExactly(7, 8, 9);
        assertThat(door.post(decider, letter + "/approval", "{\"approve\":true}")
                        .code())
                .isEqualTo("NOT_FAILED");
    }

    @Test
    void aReplayThatFailsAgainChangesNothing() {
        scales.weigh("stubborn", -1, 2);
        String letter = LETTERS + "/" + failed("stubborn").path("id").asString();
        door.post(proposer, letter + "/repair", "{\"action\":\"REPLAY\",\"reason\":\"try again\"}");

        assertThat(door.post(decider, letter + "/approval", "{\"approve\":true}")
                        .code())
                .isEqualTo("FAILED_AGAIN");
        assertThat(scales.heard("stubborn")).isEmpty();
        assertThat(failed("stubborn").path("proposal").asString()).isEqualTo("REPLAY");
    }

    @Test
    void aDiscardedMessageLetsTheOthersThrough() {
        scales.weigh("dropped", -1, 2);
        String letter = LETTERS + "/" + failed("dropped").path("id").asString();
        door.post(proposer, letter + "/repair", "{\"action\":\"DISCARD\",\"reason\":\"a test\"}");

        door.post(decider, letter + "/approval", "{\"approve\":true}");

        assertThat(scales.heard("dropped")).containsExactly(2);
    }

    @Test
    void tradersAndOfficersSeeNoneOfIt() {
        for (String token : List.of(issuer.trader("NL801234567"), issuer.officer("NLRTM001"))) {
            assertThat(door.get(token, LETTERS).status()).isEqualTo(403);
        }
    }

    @Test
    void aProposalWithoutReasonOrWithAnUnknownActionIsRefused() {
        Door.Answer answer =
                door.post(proposer, LETTERS + "/0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01/repair", "{\"action\":\"BURN\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors")).hasSize(2);
    }

    private JsonNode failed(String key) {
        return await().until(
                        () -> door.get(proposer, LETTERS + "?state=FAILED&limit=500")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(letter -> letter.path("key").asString().equals(key))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
