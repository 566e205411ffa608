package io.greenlane.benchmarks.evaluation;

import io.greenlane.compliancehistory.profile.SimulatedHistory;
import io.greenlane.compliancehistory.profile.SimulatedHistory.Found;
import io.greenlane.riskscoring.sampling.SimulatedDraws;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A way of choosing what to examine. Those beside the platform's own choose as many in each week as it examined in that week,
 * with the whole week in sight, which flatters them a little: the platform decides one declaration after the other.
 */
enum Strategy {
    /** Control draw, prohibitions, model and capacity. */
    GREENLANE("Greenlane"),
    /** By the expected rate of the importer's profile, made from what this strategy itself found. */
    HISTORY("history only"),
    /** What is prohibited, then by points of the risk table, then where a paper is missing. */
    RULES("rules only"),
    /** By lot. */
    RANDOM("random");

    private static final String BY_LOT = "random";

    private final String words;

    Strategy(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * What it examines.
     *
     * @param shipments in the order of their lodgement
     * @return by their place in the list
     */
    BitSet examined(List<Shipment> shipments, long seed) {
        BitSet examined = new BitSet(shipments.size());
        if (this == GREENLANE) {
            for (int at = 0; at < shipments.size(); at++) {
                examined.set(at, shipments.get(at).decided().examined());
            }
            return examined;
        }
        Map<String, Double> lots = lots(shipments, new SimulatedDraws(seed));
        SimulatedHistory history = new SimulatedHistory();
        PriorityQueue<Found> waiting =
                new PriorityQueue<>(Comparator.comparing(Found::at).thenComparing(Found::mrn));
        int from = 0;
        while (from < shipments.size()) {
            int until = from;
            int budget = 0;
            while (until < shipments.size()
                    && shipments.get(until).week() == shipments.get(from).week()) {
                budget += shipments.get(until).decided().examined() ? 1 : 0;
                until++;
            }
            Instant now = shipments.get(from).lodgedAt();
            while (!waiting.isEmpty() && waiting.peek().at().isBefore(now)) {
                history.conclude(waiting.remove(), false, now);
            }
            Comparator<Shipment> order =
                    order(history, now).thenComparing(shipment -> lots.getOrDefault(shipment.mrn(), 1.0));
            List<Integer> week = new ArrayList<>();
            for (int at = from; at < until; at++) {
                week.add(at);
            }
            week.sort(Comparator.comparing(shipments::get, order));
            for (int at : week.subList(0, budget)) {
                examined.set(at);
                Shipment one = shipments.get(at);
                waiting.add(new Found(one.mrn(), one.importer(), one.concludedAt(), one.broken(), BigDecimal.ONE));
            }
            from = until;
        }
        return examined;
    }

    /** The most suspect first; the lot decides among equals. */
    private Comparator<Shipment> order(SimulatedHistory history, Instant now) {
        return switch (this) {
            case GREENLANE, RANDOM -> (_, _) -> 0;
            case HISTORY -> {
                Map<String, Double> expected = new HashMap<>();
                yield Comparator.comparingDouble(shipment -> -expected.computeIfAbsent(
                        shipment.importer(), importer -> history.expectedRate(importer, now)));
            }
            case RULES ->
                Comparator.comparing((Shipment shipment) -> !shipment.byRules().prohibited())
                        .thenComparing(shipment -> shipment.byRules().points().negate())
                        .thenComparing(shipment -> !shipment.byRules().held());
        };
    }

    private static Map<String, Double> lots(List<Shipment> shipments, SimulatedDraws draws) {
        Map<String, Double> lots = new HashMap<>();
        for (Shipment each : shipments) {
            LocalDate day = LocalDate.ofInstant(each.lodgedAt(), ZoneOffset.UTC);
            lots.put(each.mrn(), draws.lotOf(each.mrn(), day, BY_LOT).value());
        }
        return lots;
    }
}
