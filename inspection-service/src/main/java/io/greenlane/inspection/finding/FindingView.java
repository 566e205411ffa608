package io.greenlane.inspection.finding;

import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.Quantity;
import io.greenlane.inspection.worklist.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finding as officers see it.
 *
 * @param replaces the finding that this one corrects
 * @param replacedBy the finding that corrected this one; absent while it stands
 */
record FindingView(
        UUID findingId,
        int itemNumber,
        Conclusion.Outcome outcome,
        Conclusion.@Nullable Topic topic,
        @Nullable Severity severity,
        @Nullable Quantity quantity,
        @Nullable String note,
        List<UUID> evidence,
        String recordedBy,
        Instant recordedAt,
        @Nullable UUID replaces,
        @Nullable UUID replacedBy) {

    static List<FindingView> of(List<Finding> all) {
        Map<UUID, UUID> corrections = all.stream()
                .filter(finding -> finding.replaces() != null)
                .collect(Collectors.toMap(Finding::replaces, Finding::findingId));
        return all.stream()
                .map(finding -> of(finding, corrections.get(finding.findingId())))
                .toList();
    }

    static FindingView of(Finding finding, @Nullable UUID replacedBy) {
        Finding.Seen seen = finding.seen();
        return new FindingView(
                finding.findingId(),
                seen.itemNumber(),
                seen.outcome(),
                seen.topic(),
                seen.severity(),
                seen.quantity(),
                seen.note(),
                seen.evidence(),
                finding.recordedBy(),
                finding.recordedAt(),
                finding.replaces(),
                replacedBy);
    }
}
