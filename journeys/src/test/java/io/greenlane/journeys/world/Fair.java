package io.greenlane.journeys.world;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A fair that officers have an eye on: of its goods a criterion selects nearly all, of whatever importer. */
public final class Fair {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(30);

    private Fair() {}

    /** Written by an analyst, tried on the past, approved by a supervisor. */
    public static void isWatched(Customs customs) {
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
