package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Declaration;
import io.greenlane.simulator.consignment.Truth;
import io.greenlane.simulator.consignment.Truth.Violation;
import io.greenlane.simulator.world.Luck;
import io.greenlane.simulator.world.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks at the truth of a consignment and writes down what he saw of it. */
public final class Examiner {
    private final long seed;
    private final double detection;

    /**
     * @param seed of the world, so that the same examiner misses the same violation
     * @param detection probability that he sees a violation that is there
     */
    public Examiner(long seed, double detection) {
        this.seed = seed;
        this.detection = detection;
    }

    /** What the examiner sends as the conclusion of an inspection. */
    public Map<String, Object> conclusion(Declaration declaration, Truth truth) {
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

    /** Whether more than having been selected speaks for a look at the goods of this case, so that there are steps to do. */
    public static boolean hasStepsToDo(JsonNode oneCase) {
        return oneCase.path("reasons").size() > 1;
    }

    /** What the examiner sends when he has done all that a checklist asks for. */
    public static Map<String, Object> done(JsonNode checklist) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (JsonNode step : checklist.path("items")) {
            if (step.path("mandatory").asBoolean(false)
                    && step.path("state").asString("").equals("OPEN")) {
                steps.add(Map.of("step", step.path("step").asString(), "state", "DONE"));
            }
        }
        return Map.of("steps", steps);
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
