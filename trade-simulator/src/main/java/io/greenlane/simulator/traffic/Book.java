package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.readback.Acknowledged;
import java.util.ArrayList;
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
    private final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();

    /**
     * A lodgement of which nobody knows yet whether the platform has it.
     *
     * @param dueNanos when it was due, on the clock of {@link System#nanoTime}
     * @param why what happened instead of an answer
     */
    record Unanswered(Consignment consignment, long dueNanos, String why) {}

    void acknowledged(Consignment consignment, String mrn, double afterMillis) {
        byMrn.put(mrn, consignment);
        millis.add(afterMillis);
    }

    void refused(Refusal refusal) {
        refusals.add(refusal);
    }

    void unanswered(Unanswered one) {
        unanswered.add(one);
    }

    /** What is to be sent again; it is answered now or booked anew. */
    List<Unanswered> takeUnanswered() {
        List<Unanswered> taken = new ArrayList<>();
        for (Unanswered one = unanswered.poll(); one != null; one = unanswered.poll()) {
            taken.add(one);
        }
        return taken;
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

    List<Unanswered> unanswered() {
        return List.copyOf(unanswered);
    }
}
