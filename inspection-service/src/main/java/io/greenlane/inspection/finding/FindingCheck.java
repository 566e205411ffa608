package io.greenlane.inspection.finding;

import static java.util.stream.Collectors.joining;

import io.greenlane.inspection.evidence.EvidenceFile;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.Conclusion.Topic;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.Quantity;
import io.greenlane.inspection.worklist.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks one finding against its case, its files and the findings there are, and collects all that is wrong. */
final class FindingCheck {

    private static final int MOST_FILES = 20;

    private final FindingRequest request;
    private final Known known;
    private final Flaws flaws = new Flaws();

    private FindingCheck(FindingRequest request, Known known) {
        this.request = request;
        this.known = known;
    }

    /** What a finding is held against. */
    record Known(InspectionCase examined, List<EvidenceFile> files, List<Finding> findings) {}

    /** What a finding turned out to be. */
    sealed interface Checked {

        record Sound(Finding.Seen seen, @Nullable UUID replaces) implements Checked {}

        record Broken(Flaws flaws) implements Checked {}
    }

    static Checked of(FindingRequest request, Known known) {
        return new FindingCheck(request, known).result();
    }

    private Checked result() {
        Optional<ControlDecision.Item> item = item();
        Optional<Outcome> outcome = flaws.code(Outcome.class, "outcome", request.outcome(), "OUTCOME");
        Optional<Topic> topic = outcome.filter(Outcome.NOT_CONFORM::equals).isPresent() || request.topic() != null
                ? flaws.code(Topic.class, "topic", request.topic(), "TOPIC")
                : Optional.empty();
        Optional<Severity> severity = flaws.severity("severity", request.severity(), outcome.orElse(null));
        Optional<Quantity> quantity = flaws.quantity(
                "quantity",
                request.quantity(),
                item.map(ControlDecision.Item::netMassKg).orElse(null));
        if (outcome.filter(Outcome.INCONCLUSIVE::equals).isPresent()) {
            // Whoever reads it must know what is missing.
            flaws.words("note", "NOTE", request.note());
        } else {
            flaws.note("note", request.note());
        }
        List<UUID> evidence = evidence();
        Optional<UUID> replaces = replaces();
        if (!flaws.none()) {
            return new Checked.Broken(flaws);
        }
        return new Checked.Sound(
                new Finding.Seen(
                        item.orElseThrow().itemNumber(),
                        outcome.orElseThrow(),
                        topic.orElse(null),
                        severity.orElse(null),
                        quantity.orElse(null),
                        request.note(),
                        evidence),
                replaces.orElse(null));
    }

    private Optional<ControlDecision.Item> item() {
        List<ControlDecision.Item> items = known.examined().decision().items();
        Optional<ControlDecision.Item> item = items.stream()
                .filter(one -> Integer.valueOf(one.itemNumber()).equals(request.itemNumber()))
                .findFirst();
        if (item.isEmpty()) {
            boolean absent = request.itemNumber() == null;
            flaws.add(
                    "itemNumber",
                    absent ? "ITEM_NUMBER_MISSING" : "ITEM_UNKNOWN",
                    absent ? "The finding names no item." : "The case has no item " + request.itemNumber() + ".",
                    "Give one of: "
                            + items.stream()
                                    .map(one -> String.valueOf(one.itemNumber()))
                                    .collect(joining(", ")) + ".");
        }
        return item;
    }

    private List<UUID> evidence() {
        List<@Nullable String> sent = request.evidence() == null ? List.of() : request.evidence();
        if (sent.size() > MOST_FILES) {
            flaws.add(
                    "evidence",
                    "TOO_MANY",
                    "The finding names " + sent.size() + " files.",
                    "Name at most " + MOST_FILES + ".");
            return List.of();
        }
        Set<String> files =
                known.files().stream().map(file -> file.evidenceId().toString()).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<UUID> evidence = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            String id = sent.get(index);
            if (id == null || !files.contains(id)) {
                flaws.add(
                        "evidence[" + index + "]",
                        "EVIDENCE_UNKNOWN",
                        "The case has no such file.",
                        "Add the file to the case first, and give the id of the answer.");
            } else if (seen.add(id)) {
                evidence.add(UUID.fromString(id));
            }
        }
        return List.copyOf(evidence);
    }

    private Optional<UUID> replaces() {
        if (request.replaces() == null) {
            return Optional.empty();
        }
        Optional<Finding> corrected = known.findings().stream()
                .filter(finding -> finding.findingId().toString().equals(request.replaces()))
                .findFirst();
        if (corrected.isEmpty()) {
            flaws.add(
                    "replaces",
                    "FINDING_UNKNOWN",
                    "The case has no such finding.",
                    "Give the id of one of its findings.");
            return Optional.empty();
        }
        Optional<Finding> later = known.findings().stream()
                .filter(finding -> corrected.get().findingId().equals(finding.replaces()))
                .findFirst();
        if (later.isPresent()) {
            flaws.add(
                    "replaces",
                    "FINDING_REPLACED",
                    "The finding was corrected by " + later.get().findingId() + " already.",
                    "Correct that one.");
        } else if (!Integer.valueOf(corrected.get().seen().itemNumber()).equals(request.itemNumber())) {
            flaws.add(
                    "replaces",
                    "FINDING_OF_ANOTHER_ITEM",
                    "The finding is about item " + corrected.get().seen().itemNumber() + ".",
                    "Correct it to CONFORM there, and record another for this item.");
        }
        return Optional.of(corrected.get().findingId());
    }
}
