package io.greenlane.inspection.finding;

import static java.util.stream.Collectors.joining;

import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.Conclusion.Part;
import io.greenlane.inspection.worklist.Conclusion.Topic;
import io.greenlane.inspection.worklist.Conclusion.Treatment;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.Quantity;
import io.greenlane.inspection.worklist.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks one conclusion against its case and collects all that is wrong. */
final class ConclusionCheck {

    private static final int MOST_PARTS = 20;

    private final ConclusionRequest request;
    private final List<ControlDecision.Item> declared;
    private final List<Integer> itemsOfCase;
    private final Instant now;
    private final boolean goodsAreHere;
    private final Flaws flaws = new Flaws();

    private ConclusionCheck(
            ConclusionRequest request, List<ControlDecision.Item> declared, Instant now, boolean goodsAreHere) {
        this.request = request;
        this.declared = declared;
        this.itemsOfCase =
                declared.stream().map(ControlDecision.Item::itemNumber).toList();
        this.now = now;
        this.goodsAreHere = goodsAreHere;
    }

    /** @param goodsAreHere whether something can still be done with the goods */
    static CheckedConclusion of(
            ConclusionRequest request, List<ControlDecision.Item> declared, Instant now, boolean goodsAreHere) {
        return new ConclusionCheck(request, declared, now, goodsAreHere).result();
    }

    private CheckedConclusion result() {
        Optional<Outcome> outcome = flaws.code(Outcome.class, "outcome", request.outcome(), "OUTCOME");
        List<ItemFinding> findings = findings();
        outcome.ifPresent(overall -> agreesWithItems(overall, findings));
        ConsequenceCheck.Following following =
                new ConsequenceCheck(request, now, flaws).following(outcome.orElse(null), findings, goodsAreHere);
        Optional<String> waitsFor = waitsFor(outcome.orElse(null));
        Optional<String> reason = flaws.words("reason", "REASON", request.reason());
        Optional<String> message = flaws.words("messageToTrader", "MESSAGE_TO_TRADER", request.messageToTrader());
        if (!flaws.none()) {
            return new CheckedConclusion.Broken(flaws.all());
        }
        return outcome.orElseThrow() == Outcome.INCONCLUSIVE
                ? new CheckedConclusion.Waiting(
                        findings, waitsFor.orElseThrow(), reason.orElseThrow(), message.orElseThrow())
                : new CheckedConclusion.Sound(
                        following.of(outcome.orElseThrow(), findings, reason.orElseThrow(), message.orElseThrow()));
    }

    private Optional<String> waitsFor(@Nullable Outcome outcome) {
        if (outcome == Outcome.INCONCLUSIVE) {
            return flaws.words("waitsFor", "WAITS_FOR", request.waitsFor());
        }
        if (request.waitsFor() != null) {
            flaws.add("waitsFor", "WAITS_FOR_UNWANTED", "What is decided waits for nothing.", "Leave it out.");
        }
        return Optional.empty();
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
        Optional<Outcome> outcome = flaws.code(Outcome.class, path + ".outcome", item.outcome(), "OUTCOME");
        boolean violated = outcome.isPresent() && outcome.get() == Outcome.NOT_CONFORM;
        Optional<Topic> topic = violated || item.topic() != null
                ? flaws.code(Topic.class, path + ".topic", item.topic(), "TOPIC")
                : Optional.empty();
        Optional<Severity> severity = flaws.severity(path + ".severity", item.severity(), outcome.orElse(null));
        flaws.note(path + ".note", item.note());
        List<Part> parts = parts(path + ".parts", number, item, violated);
        return outcome.map(found -> new ItemFinding(
                number, found, topic.orElse(null), severity.orElse(null), item.note(), parts.isEmpty() ? null : parts));
    }

    private List<Part> parts(String path, int number, ConclusionRequest.Item item, boolean violated) {
        List<ConclusionRequest.@Nullable Part> sent = item.parts() == null ? List.of() : item.parts();
        BigDecimal declaredKg = declared.stream()
                .filter(one -> one.itemNumber() == number)
                .findFirst()
                .map(ControlDecision.Item::netMassKg)
                .orElse(null);
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < sent.size() && index < MOST_PARTS; index++) {
            String at = path + "[" + index + "]";
            ConclusionRequest.Part part = sent.get(index);
            Optional<Treatment> treatment =
                    flaws.code(Treatment.class, at + ".treatment", part == null ? null : part.treatment(), "TREATMENT");
            Optional<Quantity> quantity =
                    flaws.quantity(at + ".quantity", part == null ? null : part.quantity(), declaredKg);
            treatment.ifPresent(known -> parts.add(new Part(known, quantity.orElse(null))));
        }
        if (sent.size() > MOST_PARTS) {
            flaws.add(path, "TOO_MANY", "The item has " + sent.size() + " parts.", "Give at most " + MOST_PARTS + ".");
        }
        if (!violated && parts.stream().anyMatch(part -> part.treatment() != Treatment.CLEAR)) {
            flaws.add(
                    path,
                    "PARTS_WITHOUT_VIOLATION",
                    "Nothing happens to goods that do not break a rule.",
                    "Give CLEAR, or leave them out.");
        }
        if (sent.size() > 1 && parts.stream().anyMatch(part -> part.quantity() == null)) {
            flaws.add(
                    path,
                    "QUANTITY_MISSING",
                    "Which part of the item is meant is not said.",
                    "Give the quantity of each part.");
        }
        BigDecimal together = parts.stream()
                .map(Part::quantity)
                .filter(quantity -> quantity != null && quantity.unit() == Quantity.Unit.KG)
                .map(Quantity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (declaredKg != null && parts.size() > 1 && together.compareTo(declaredKg) > 0) {
            flaws.add(
                    path,
                    "PARTS_ABOVE_DECLARED",
                    "The parts come to " + together.toPlainString() + " kg, and " + declaredKg.toPlainString()
                            + " kg are declared.",
                    "Give parts that come to no more.");
        }
        return List.copyOf(parts);
    }

    private void agreesWithItems(Outcome overall, List<ItemFinding> findings) {
        Set<Outcome> found = findings.stream().map(ItemFinding::outcome).collect(Collectors.toSet());
        Outcome fromItems = found.contains(Outcome.NOT_CONFORM)
                ? Outcome.NOT_CONFORM
                : found.contains(Outcome.INCONCLUSIVE) ? Outcome.INCONCLUSIVE : Outcome.CONFORM;
        if (overall != fromItems && !findings.isEmpty()) {
            flaws.add(
                    "outcome",
                    "OUTCOME_CONTRADICTS_ITEMS",
                    "The whole is " + overall + ", but the items make it " + fromItems + ".",
                    "Give NOT_CONFORM when at least one item does not conform, else INCONCLUSIVE when one is, else"
                            + " CONFORM.");
        }
    }

    private static String numbers(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(joining(", "));
    }
}
