package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.gateway.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** The officers: they claim every open case of the simulated trade, look at the truth and write down what they saw. */
final class OfficerDesk implements Desk {
    private static final int OFFICERS = 6;

    private final Floor floor;
    private final Examiner examiner;
    private final Set<String> concluded = ConcurrentHashMap.newKeySet();

    OfficerDesk(Floor floor, long seed, double detection) {
        this.floor = floor;
        this.examiner = new Examiner(seed, detection);
    }

    /** Works through the list as it is now; a case that was claimed and not concluded is taken up again. */
    @Override
    public void work() {
        List<JsonNode> cases = floor.gateway().all("/inspections?state=OPEN,CLAIMED", floor.officer());
        List<Future<?>> examinations = new ArrayList<>();
        try (ExecutorService officers =
                Executors.newFixedThreadPool(OFFICERS, Thread.ofVirtual().factory())) {
            for (JsonNode one : cases) {
                floor.ofMrn(one.path("mrn").asString(""))
                        .filter(consignment -> !concluded.contains(id(one)))
                        .ifPresent(consignment -> examinations.add(officers.submit(() -> examine(one, consignment))));
            }
        }
        for (Future<?> examination : examinations) {
            if (examination.state() == Future.State.FAILED) {
                throw new IllegalStateException(
                        "An examination failed: " + examination.exceptionNow().getMessage(),
                        examination.exceptionNow());
            }
        }
    }

    @Override
    public String who() {
        return "The officers";
    }

    private void examine(JsonNode one, Consignment consignment) {
        String path = "/inspections/" + id(one);
        if (one.path("state").asString("").equals("OPEN")) {
            floor.gateway().post(path + "/claim", floor.officer(), "claim-" + id(one), Map.of());
        }
        if (Examiner.hasStepsToDo(one)) {
            worksThroughChecklist(path);
        }
        Answer answer = floor.gateway()
                .post(
                        path + "/conclusion",
                        floor.officer(),
                        "conclude-" + id(one),
                        examiner.conclusion(consignment.declaration(), consignment.truth()));
        if (answer.ok()) {
            concluded.add(id(one));
        }
    }

    private void worksThroughChecklist(String path) {
        Map<String, Object> done = Examiner.done(
                floor.gateway().get(path + "/checklist", floor.officer()).body());
        if (!List.of().equals(done.get("steps"))) {
            floor.gateway().post(path + "/checklist", floor.officer(), null, done);
        }
    }

    private static String id(JsonNode one) {
        return one.path("caseId").asString();
    }
}
