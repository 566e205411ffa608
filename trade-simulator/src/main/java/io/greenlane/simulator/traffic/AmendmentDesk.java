package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Declaration;
import io.greenlane.simulator.consignment.Truth.MissingPaper;
import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.readback.Acknowledged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The traders who were told that a paper is missing: who has it, adds it; who has none, leaves it. */
final class AmendmentDesk implements Desk {
    private final Floor floor;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> amended = ConcurrentHashMap.newKeySet();

    AmendmentDesk(Floor floor) {
        this.floor = floor;
    }

    /** Looks at the held declarations of those declarants who forgot something. */
    @Override
    public void work() {
        Set<String> forgetful = new TreeSet<>();
        for (Acknowledged one : floor.acknowledged()) {
            boolean open = !tried.contains(one.mrn())
                    && floor.ofMrn(one.mrn())
                            .map(consignment -> !consignment.truth().forgotten().isEmpty())
                            .orElse(false);
            if (open) {
                forgetful.add(one.declarant());
            }
        }
        RuntimeException failure = null;
        for (String declarant : forgetful) {
            try {
                completeAllOf(declarant);
            } catch (RuntimeException ofThisOne) {
                failure = ofThisOne; // the others are not kept waiting for it
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public String who() {
        return "The traders who add papers";
    }

    private void completeAllOf(String declarant) {
        Bearer bearer = floor.registry().bearer(declarant);
        for (JsonNode held : floor.gateway().all(floor.listOf("HELD"), bearer)) {
            String mrn = held.path("mrn").asString("");
            floor.ofMrn(mrn).ifPresent(consignment -> complete(mrn, consignment, bearer));
        }
    }

    int amended() {
        return amended.size();
    }

    /** Whether this held declaration will still be completed. */
    boolean owes(String mrn) {
        return !tried.contains(mrn)
                && floor.ofMrn(mrn)
                        .map(consignment -> !consignment.truth().forgotten().isEmpty())
                        .orElse(false);
    }

    private void complete(String mrn, Consignment consignment, Bearer bearer) {
        if (!owes(mrn)) {
            return;
        }
        Answer answer = floor.gateway()
                .post(
                        "/declarations/" + mrn + "/amendments",
                        bearer,
                        "complete-" + mrn,
                        Map.of(
                                "reasonCode",
                                "DOCUMENT_ADDED",
                                "reason",
                                "The paper was left out by mistake",
                                "items",
                                additions(consignment)));
        if (answer.ok()) {
            amended.add(mrn);
        }
        if (!answer.undecided()) {
            tried.add(mrn);
        }
    }

    private static List<Map<String, Object>> additions(Consignment consignment) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Declaration.Item item : consignment.declaration().goodsItems()) {
            SequencedMap<String, Object> addition = new LinkedHashMap<>();
            List<Declaration.Document> documents = new ArrayList<>();
            for (MissingPaper paper : consignment.truth().forgotten()) {
                if (paper.itemNumber() == item.itemNumber()) {
                    documents.addAll(paper.documents());
                    if (paper.environment() != null) {
                        addition.put("environment", paper.environment());
                    }
                }
            }
            if (!documents.isEmpty()) {
                addition.put("documents", documents);
            }
            if (!addition.isEmpty()) {
                addition.putFirst("itemNumber", item.itemNumber());
                items.add(addition);
            }
        }
        return items;
    }
}
