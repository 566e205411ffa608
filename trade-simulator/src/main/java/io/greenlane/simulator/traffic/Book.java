package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.readback.Acknowledged;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What became of each lodgement at the door: acknowledged, refused with a problem, or never answered. */
final class Book {
    private final Map<String, Consignment> byMrn = new ConcurrentHashMap<>();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    void acknowledged(Consignment consignment, String mrn, double afterMillis) {
        byMrn.put(mrn, consignment);
        millis.add(afterMillis);
    }

    void refused(Refusal refusal) {
        refusals.add(refusal);
    }

    void unanswered(Consignment consignment) {
        unanswered.add(consignment.declaration().lrn());
    }

    Optional<Consignment> ofMrn(String mrn) {
        return Optional.ofNullable(byMrn.get(mrn));
    }

    /** In the order of lodgement. */
    List<Acknowledged> acknowledged() {
        return byMrn.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().number()))
                .map(entry -> new Acknowledged(
                        entry.getKey(),
                        entry.getValue().declaration().lrn(),
                        entry.getValue().declaration().declarant().eori()))
                .toList();
    }

    List<Double> millis() {
        return List.copyOf(millis);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    int unanswered() {
        return unanswered.size();
    }
}
