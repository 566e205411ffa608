package io.greenlane.inspection.finding;

import static java.util.stream.Collectors.joining;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.Conclusion.Disposal;
import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.Conclusion.Topic;
import io.greenlane.inspection.worklist.OfficersText;
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
    private final List<BrokenRule> broken = new ArrayList<>();

    private ConclusionCheck(ConclusionRequest request, List<Integer> itemsOfCase) {
        this.request = request;
        this.itemsOfCase = itemsOfCase;
    }

    static CheckedConclusion of(ConclusionRequest request, List<Integer> itemsOfCase) {
        return new ConclusionCheck(request, itemsOfCase).result();
    }

    private CheckedConclusion result() {
        Optional<Outcome> outcome = code(Outcome.class, "outcome", request.outcome(), "OUTCOME");
        List<ItemFinding> findings = findings();
        outcome.ifPresent(overall -> agreesWithItems(overall, findings));
        Optional<Disposal> disposal = disposal(outcome.orElse(null));
        Optional<String> reason = text("reason", "REASON", request.reason());
        Optional<String> message = text("messageToTrader", "MESSAGE_TO_TRADER", request.messageToTrader());
        if (!broken.isEmpty()) {
            return new CheckedConclusion.Broken(List.copyOf(broken));
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
                breaks(
                        path + ".itemNumber",
                        "ITEM_NUMBER_MISSING",
                        "The finding names no item.",
                        "Give the item's number.");
                continue;
            }
            int number = item.itemNumber();
            if (!itemsOfCase.contains(number)) {
                breaks(
                        path + ".itemNumber",
                        "ITEM_UNKNOWN",
                        "The case has no item " + number + ".",
                        "Give one finding for each of: " + numbers(itemsOfCase) + ".");
            } else if (!seen.add(number)) {
                breaks(
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
            breaks(
                    "items",
                    "ITEM_MISSING",
                    "No finding for item " + numbers(missing) + ".",
                    "Give one finding for every item of the case.");
        }
        findings.sort(Comparator.comparingInt(ItemFinding::itemNumber));
        return findings;
    }

    private Optional<ItemFinding> finding(String path, int number, ConclusionRequest.Item item) {
        Optional<Outcome> outcome = code(Outcome.class, path + ".outcome", item.outcome(), "OUTCOME");
        boolean violated = outcome.isPresent() && outcome.get() == Outcome.NOT_CONFORM;
        Optional<Topic> topic = violated || item.topic() != null
                ? code(Topic.class, path + ".topic", item.topic(), "TOPIC")
                : Optional.empty();
        Optional<Severity> severity = severity(path + ".severity", item.severity(), violated);
        OfficersText.flawIn(path + ".note", "NOTE", item.note()).ifPresent(broken::add);
        return outcome.map(
                found -> new ItemFinding(number, found, topic.orElse(null), severity.orElse(null), item.note()));
    }

    private Optional<Severity> severity(String path, @Nullable String sent, boolean violated) {
        String fix = "Give a decimal from \"0.0\" (a slip) to \"1.0\" (the worst) with at most three decimals.";
        Optional<Severity> severity = Severity.parse(sent);
        if (sent == null) {
            if (violated) {
                breaks(path, "SEVERITY_MISSING", "A violation has a severity.", fix);
            }
        } else if (severity.isEmpty()) {
            breaks(path, "SEVERITY_INVALID", "This is no severity between 0 and 1.", fix);
        } else if (!violated && severity.get().value().signum() > 0) {
            breaks(
                    path,
                    "SEVERITY_WITHOUT_VIOLATION",
                    "Goods that conform have no severity.",
                    "Leave it out, or give NOT_CONFORM.");
        }
        return severity;
    }

    private void agreesWithItems(Outcome overall, List<ItemFinding> findings) {
        Outcome fromItems = findings.stream().anyMatch(finding -> finding.outcome() == Outcome.NOT_CONFORM)
                ? Outcome.NOT_CONFORM
                : Outcome.CONFORM;
        if (overall != fromItems && !findings.isEmpty()) {
            breaks(
                    "outcome",
                    "OUTCOME_CONTRADICTS_ITEMS",
                    "The whole is " + overall + ", but the items make it " + fromItems + ".",
                    "Give NOT_CONFORM when at least one item does not conform, else CONFORM.");
        }
    }

    private Optional<Disposal> disposal(@Nullable Outcome outcome) {
        if (outcome == Outcome.CONFORM && request.disposal() != null) {
            breaks(
                    "disposal",
                    "DISPOSAL_WITHOUT_VIOLATION",
                    "Goods that conform are not disposed of.",
                    "Leave it out.");
            return Optional.empty();
        }
        return outcome == Outcome.NOT_CONFORM || request.disposal() != null
                ? code(Disposal.class, "disposal", request.disposal(), "DISPOSAL")
                : Optional.empty();
    }

    private Optional<String> text(String path, String code, @Nullable String sent) {
        OfficersText.flawInRequired(path, code, sent).ifPresent(broken::add);
        return Optional.ofNullable(sent);
    }

    private <E extends Enum<E>> Optional<E> code(Class<E> codes, String path, @Nullable String sent, String name) {
        List<E> known = List.of(codes.getEnumConstants());
        Optional<E> found =
                known.stream().filter(code -> code.name().equals(sent)).findFirst();
        if (found.isEmpty()) {
            breaks(
                    path,
                    name + (sent == null ? "_MISSING" : "_UNKNOWN"),
                    sent == null ? "There is no " + path + "." : "This is not a code of the list.",
                    "Give one of " + known.stream().map(Enum::name).collect(joining(", ")) + ".");
        }
        return found;
    }

    private static String numbers(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(joining(", "));
    }

    private void breaks(String path, String code, String message, String fix) {
        broken.add(new BrokenRule(path, code, message, fix));
    }
}
