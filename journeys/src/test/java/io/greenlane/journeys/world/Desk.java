package io.greenlane.journeys.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What officers do with a case, by the API alone. */
public record Desk(Person officer, String path) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(20);

    /** The open case of a declaration, as soon as it is there. */
    public static Desk of(Person officer, String mrn) {
        String caseId = await("a case for " + mrn)
                .atMost(SOON)
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
        return new Desk(officer, "/api/v1/inspections/" + caseId);
    }

    /** The declarations whose cases wait at an office, in the order of the list. */
    public static List<String> waitingAt(Person officer, String office) {
        return officer.get("/api/v1/inspections?state=OPEN&limit=500&office=" + office)
                .body()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("mrn").asString())
                .toList();
    }

    public Desk claimed() {
        done("/claim", JSON.createObjectNode());
        return this;
    }

    /** Does all that the checklist asks for. */
    public Desk checked() {
        ObjectNode marks = JSON.createObjectNode();
        var steps = marks.putArray("steps");
        officer.get(path + "/checklist")
                .body()
                .path("items")
                .forEach(step -> steps.addObject()
                        .put("step", step.path("step").asString())
                        .put("state", "DONE"));
        done("/checklist", marks);
        return this;
    }

    /** Says the same of every item. */
    public JsonNode concluded(ObjectNode conclusion) {
        return done("/conclusion", conclusion);
    }

    public JsonNode read(String below) {
        return officer.get(path + below).body();
    }

    public JsonNode done(String below, JsonNode body) {
        return succeeded(officer.post(path + below, body));
    }

    /** What came back of something that must succeed. */
    public static JsonNode succeeded(Person.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
        return answer.body();
    }

    /** The first item and the whole conform. */
    public static ObjectNode conform() {
        ObjectNode conclusion = JSON.createObjectNode()
                .put("outcome", "CONFORM")
                .put("reason", "As declared")
                .put("messageToTrader", "The goods are as declared.");
        conclusion.putArray("items").addObject().put("itemNumber", 1).put("outcome", "CONFORM");
        return conclusion;
    }
}
