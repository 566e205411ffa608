package io.greenlane.inspection.finding;

import static java.util.stream.Collectors.joining;

import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.Conclusion.Disposal;
import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.Conclusion.Topic;
import io.greenlane.inspection.worklist.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one conclusion against its case and collects all that is wrong. */
final class ConclusionCheck {

    private final ConclusionRequest request;
    private final List<Integer> itemsOfCase;
    private final boolean goodsAreHere;
    private final Flaws flaws = new Flaws();

    private ConclusionCheck(ConclusionRequest request, List<Integer> itemsOfCase, boolean goodsAreHere) {
        this.request = request;
        this.itemsOfCase = itemsOfCase;
        this.goodsAreHere = goodsAreHere;
    }

    /** @param goodsAreHere whether something can still be done with the goods */
    static CheckedConclusion of(ConclusionRequest request, List<Integer> itemsOfCase, boolean goodsAreHere) {
        return new ConclusionCheck(request, itemsOfCase, goodsAreHere).result();
    }

    private CheckedConclusion result() {
        Optional<Outcome> outcome = outcome("outcome", request.outcome());
        List<ItemFinding> findings = findings();
        outcome.ifPresent(overall -> agreesWithItems(overall, findings));
        Optional<Disposal> disposal = disposal(outcome.orElse(null));
        Optional<String> reason = flaws.words("reason", "REASON", request.reason());
        Optional<String> message = flaws.words("messageToTrader", "MESSAGE_TO_TRADER", request.messageToTrader());
        if (!flaws.none()) {
            return new CheckedConclusion.Broken(flaws.all());
        }
        return new CheckedConclusion.Sound(new Conclusion(
                outcome.orElseThrow(), findings, reason.orElseThrow(), message.orElseThrow(), disposal.orElse(null)));
    }

    private List<ItemFinding> findings() {
        List<ConclusionRequest.@Nullable Item> items = request.items() == null ? List.of() : request.items();
        Set<Integer> seen = new HashSet<>();
        var findings = new ArrayList<ItemFinding>();
        for (int index = 0; index < items.size(); index++) {
            ConclusionRequest.Item item = items.get(index);
            String path = "items[" + index + "]";
            if (item == null || item.itemNumber() == null) {
                flaws.add(
                        path + ".itemNumber",
                        "ITEM_NUMBER_MISSING",
                        "The finding names no item.",
                        "Give the item's number.");
                continue;
            }
            int number = item.itemNumber();
            if (!itemsOfCase.contains(number)) {
                flaws.add(
                        path + ".itemNumber",
                        "ITEM_UNKNOWN",
                        "The case has no item " + number + ".",
                        "Give one finding for each of: " + numbers(itemsOfCase) + ".");
            } else if (!seen.add(number)) {
                flaws.add(
                        path + ".itemNumber",
                        "ITEM_REPEATED",
                        "Item " + number + " has a finding already.",
                        "Leave one of them out.");
            }
            finding(path, number, item).ifPresent(findings::add);
        }
        List<Integer> missing =
                itemsOfCase.stream().filter(number -> !seen.contains(number)).toList();
        if (!missing.isEmpty()) {
            flaws.add(
                    "items",
                    "ITEM_MISSING",
                    "No finding for item " + numbers(missing) + ".",
                    "Give one finding for every item of the case.");
        }
        findings.sort(Comparator.comparingInt(ItemFinding::itemNumber));
        return findings;
    }

    private Optional<ItemFinding> finding(String path, int number, ConclusionRequest.Item item) {
        Optional<Outcome> outcome = outcome(path + ".outcome", item.outcome());
        boolean violated = outcome.isPresent() && outcome.get() == Outcome.NOT_CONFORM;
        Optional<Topic> topic = violated || item.topic() != null
                ? flaws.code(Topic.class, path + ".topic", item.topic(), "TOPIC")
                : Optional.empty();
        Optional<Severity> severity = flaws.severity(path + ".severity", item.severity(), outcome.orElse(null));
        flaws.note(path + ".note", item.note());
        return outcome.map(
                found -> new ItemFinding(number, found, topic.orElse(null), severity.orElse(null), item.note()));
    }

    private Optional<Outcome> outcome(String path, @Nullable String sent) {
        Optional<Outcome> outcome = flaws.code(Outcome.class, path, sent, "OUTCOME");
        if (outcome.filter(Outcome.INCONCLUSIVE::equals).isPresent()) {
            flaws.add(
                    path,
                    "OUTCOME_INCONCLUSIVE",
                    "What decides nothing does not conclude a case.",
                    "Record it as a finding, and conclude when it is decided.");
        }
        return outcome;
    }

    private void agreesWithItems(Outcome overall, List<ItemFinding> findings) {
        Outcome fromItems = findings.stream().anyMatch(finding -> finding.outcome() == Outcome.NOT_CONFORM)
                ? Outcome.NOT_CONFORM
                : Outcome.CONFORM;
        if (overall != fromItems && !findings.isEmpty()) {
            flaws.add(
                    "outcome",
                    "OUTCOME_CONTRADICTS_ITEMS",
                    "The whole is " + overall + ", but the items make it " + fromItems + ".",
                    "Give NOT_CONFORM when at least one item does not conform, else CONFORM.");
        }
    }

    private Optional<Disposal> disposal(@Nullable Outcome outcome) {
        if (!goodsAreHere) {
            if (request.disposal() != null) {
                flaws.add(
                        "disposal",
                        "DISPOSAL_AFTER_RELEASE",
                        "The goods were released; customs cannot dispose of them.",
                        "Leave it out.");
            }
            return Optional.empty();
        }
        if (outcome == Outcome.CONFORM && request.disposal() != null) {
            flaws.add(
                    "disposal",
                    "DISPOSAL_WITHOUT_VIOLATION",
                    "Goods that conform are not disposed of.",
                    "Leave it out.");
            return Optional.empty();
        }
        return outcome == Outcome.NOT_CONFORM || request.disposal() != null
                ? flaws.code(Disposal.class, "disposal", request.disposal(), "DISPOSAL")
                : Optional.empty();
    }

    private static String numbers(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(joining(", "));
    }
}
