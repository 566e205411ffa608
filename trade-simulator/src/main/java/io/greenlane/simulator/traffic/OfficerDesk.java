package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Declaration;
import io.greenlane.simulator.consignment.Truth;
import io.greenlane.simulator.consignment.Truth.Violation;
import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.world.Luck;
import io.greenlane.simulator.world.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final long seed;
    private final double detection;
    private final Set<String> concluded = ConcurrentHashMap.newKeySet();

    OfficerDesk(Floor floor, long seed, double detection) {
        this.floor = floor;
        this.seed = seed;
        this.detection = detection;
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
        Answer answer = floor.gateway()
                .post(
                        path + "/conclusion",
                        floor.officer(),
                        "conclude-" + id(one),
                        conclusion(consignment.declaration(), consignment.truth()));
        if (answer.ok()) {
            concluded.add(id(one));
        }
    }

    private static String id(JsonNode one) {
        return one.path("caseId").asString();
    }

    private Map<String, Object> conclusion(Declaration declaration, Truth truth) {
        List<Map<String, Object>> items = new ArrayList<>();
        List<Violation> seen = new ArrayList<>();
        for (Declaration.Item item : declaration.goodsItems()) {
            Optional<Violation> violation = truth.gravest(item.itemNumber()).filter(one -> sees(truth, one));
            violation.ifPresent(seen::add);
            items.add(finding(item.itemNumber(), violation));
        }
        Map<String, Object> conclusion = new LinkedHashMap<>();
        conclusion.put("outcome", seen.isEmpty() ? "CONFORM" : "NOT_CONFORM");
        conclusion.put("items", items);
        conclusion.put("reason", seen.isEmpty() ? "Goods and papers agree." : "Found: " + words(seen.getFirst()) + ".");
        conclusion.put(
                "messageToTrader",
                seen.isEmpty()
                        ? "Customs found nothing to object to."
                        : "Customs found: " + words(seen.getFirst()) + ".");
        if (!seen.isEmpty()) {
            boolean harmful = seen.stream().anyMatch(one -> one.topic() == Topic.SUBSTANCES);
            conclusion.put("disposal", harmful ? "DESTROY" : "TAKE_BACK");
        }
        return conclusion;
    }

    private boolean sees(Truth truth, Violation violation) {
        return Luck.of(seed, "examiner " + truth.lrn(), violation.itemNumber()).chance(detection);
    }

    private static Map<String, Object> finding(int itemNumber, Optional<Violation> violation) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("itemNumber", itemNumber);
        finding.put("outcome", violation.isPresent() ? "NOT_CONFORM" : "CONFORM");
        violation.ifPresent(one -> {
            finding.put("topic", one.topic().name());
            finding.put("severity", one.severity().toPlainString());
            finding.put("note", words(one));
        });
        return finding;
    }

    private static String words(Violation violation) {
        return violation.scheme().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
