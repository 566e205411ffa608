package io.greenlane.compliancehistory.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the profile reads of an inspection's result. */
record InspectionConcluded(
        UUID caseId,
        String mrn,
        int version,
        String outcome,
        Instant concludedAt,
        String importer,
        List<Item> items,
        Selection selection)
        implements InspectionFact {

    record Item(
            String outcome,
            @Nullable String topic,
            @Nullable BigDecimal severity) {

        // A violation whose severity nobody wrote down counts as the worst.
        double badness() {
            if (!outcome.equals("NOT_CONFORM")) {
                return 0;
            }
            return severity == null ? 1 : severity.doubleValue();
        }
    }

    record Selection(@Nullable List<String> causes, BigDecimal inclusionProbability) {

        /** Whether nothing but the lot chose the goods. */
        boolean isDrawAlone() {
            return causes != null && !causes.isEmpty() && causes.stream().allMatch("CONTROL_DRAW"::equals);
        }
    }

    /**
     * The fact, or nothing while the result leaves open whether the goods conform.
     *
     * @param reportedTopics what the importer had reported about these goods before they were selected
     */
    Optional<Fact.Inspection> fact(ProfilePolicy.Weights weights, Set<String> reportedTopics) {
        double weight = weights.of(selection.inclusionProbability);
        // As fine as the database keeps it, so that a profile made again is the same profile.
        Instant at = concludedAt.truncatedTo(ChronoUnit.MICROS);
        return switch (outcome) {
            case "CONFORM" ->
                Optional.of(
                        new Fact.Inspection(caseId, at, mrn, true, 0, null, weight, false, selection.isDrawAlone()));
            case "NOT_CONFORM" -> {
                Item worst = items.stream()
                        .max(Comparator.comparingDouble(Item::badness))
                        .orElseThrow(() -> new IllegalArgumentException("Case " + caseId + " has no items"));
                yield Optional.of(new Fact.Inspection(
                        caseId,
                        at,
                        mrn,
                        false,
                        worst.badness(),
                        worst.topic(),
                        weight,
                        isAllOf(reportedTopics),
                        selection.isDrawAlone()));
            }
            default -> Optional.empty();
        };
    }

    /** Whether everything that was found is of these topics. */
    private boolean isAllOf(Set<String> topics) {
        return items.stream()
                .filter(item -> item.outcome.equals("NOT_CONFORM"))
                .allMatch(item -> item.topic != null && topics.contains(item.topic));
    }
}
