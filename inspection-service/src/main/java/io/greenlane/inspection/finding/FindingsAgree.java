package io.greenlane.inspection.finding;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Holds what is said of the items in the end against what was written down while they were examined. */
final class FindingsAgree {

    private FindingsAgree() {}

    /** @param standing the findings that nothing has corrected */
    static List<BrokenRule> contradictions(List<ItemFinding> said, List<Finding> standing) {
        List<BrokenRule> broken = new ArrayList<>();
        for (int index = 0; index < said.size(); index++) {
            ItemFinding item = said.get(index);
            List<Finding.Seen> seen = standing.stream()
                    .map(Finding::seen)
                    .filter(one -> one.itemNumber() == item.itemNumber())
                    .toList();
            String path = "items[" + index + "].";
            switch (item.outcome()) {
                case CONFORM -> {
                    otherwise(path, seen, Outcome.NOT_CONFORM).ifPresent(broken::add);
                    otherwise(path, seen, Outcome.INCONCLUSIVE).ifPresent(broken::add);
                }
                case INCONCLUSIVE -> otherwise(path, seen, Outcome.NOT_CONFORM).ifPresent(broken::add);
                case NOT_CONFORM -> violation(path, item, seen, broken);
            }
        }
        return broken;
    }

    private static Optional<BrokenRule> otherwise(String path, List<Finding.Seen> seen, Outcome outcome) {
        return seen.stream()
                .filter(one -> one.outcome() == outcome)
                .findFirst()
                .map(one -> new BrokenRule(
                        path + "outcome",
                        "FINDING_SAYS_OTHERWISE",
                        "A finding about item " + one.itemNumber() + " says " + outcome + ".",
                        "Conclude as it says, or correct the finding by a later one."));
    }

    private static void violation(String path, ItemFinding item, List<Finding.Seen> seen, List<BrokenRule> broken) {
        List<Finding.Seen> violations = seen.stream()
                .filter(one -> one.outcome() == Outcome.NOT_CONFORM)
                .toList();
        if (violations.isEmpty()) {
            if (!seen.isEmpty()) {
                broken.add(new BrokenRule(
                        path + "outcome",
                        "FINDING_SAYS_OTHERWISE",
                        "No finding about item " + item.itemNumber() + " says NOT_CONFORM.",
                        "Record what does not conform, or conclude as the findings say."));
            }
            return;
        }
        if (violations.stream().noneMatch(one -> one.topic() == item.topic())) {
            broken.add(new BrokenRule(
                    path + "topic",
                    "TOPIC_NOT_FOUND",
                    "No finding about item " + item.itemNumber() + " is about " + item.topic() + ".",
                    "Give the topic of the gravest finding."));
        }
        Severity worst = violations.stream()
                .map(Finding.Seen::severity)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Severity::value))
                .orElse(null);
        if (worst != null && item.severity() != null && item.severity().value().compareTo(worst.value()) < 0) {
            broken.add(new BrokenRule(
                    path + "severity",
                    "SEVERITY_BELOW_FINDING",
                    "The gravest finding about item " + item.itemNumber() + " has " + worst + ".",
                    "Give at least that, or correct the finding by a later one."));
        }
    }
}
