package io.greenlane.inspection.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.greenlane.inspection.evidence.EvidenceFile;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.InspectionEvent;
import io.greenlane.inspection.worklist.Quantity;
import io.greenlane.inspection.worklist.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer has written down what he saw at the goods.
 *
 * @param about what a violation, or a question that is open, is about
 * @param replaces the finding that this one corrects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingRecorded(
        UUID findingId,
        UUID caseId,
        String mrn,
        int version,
        String customsOffice,
        String officer,
        Instant recordedAt,
        int itemNumber,
        Conclusion.Outcome outcome,
        @JsonProperty("topic") Conclusion.@Nullable Topic about,
        @Nullable Severity severity,
        @Nullable Quantity quantity,
        @Nullable String note,
        List<Evidence> evidence,
        @Nullable UUID replaces)
        implements InspectionEvent {

    /** A file that shows it, by the digest of its content. */
    public record Evidence(UUID evidenceId, String mediaType, String sha256) {}

    /** @param files of the case */
    static FindingRecorded of(Finding finding, InspectionCase examined, List<EvidenceFile> files) {
        Finding.Seen seen = finding.seen();
        return new FindingRecorded(
                finding.findingId(),
                examined.caseId(),
                examined.decision().mrn(),
                examined.decision().version(),
                examined.decision().customsOffice(),
                finding.recordedBy(),
                finding.recordedAt(),
                seen.itemNumber(),
                seen.outcome(),
                seen.topic(),
                seen.severity(),
                seen.quantity(),
                seen.note(),
                files.stream()
                        .filter(file -> seen.evidence().contains(file.evidenceId()))
                        .map(file -> new Evidence(file.evidenceId(), file.type().mediaType(), file.contentHash()))
                        .toList(),
                finding.replaces());
    }

    @Override
    public String type() {
        return "inspection.finding-recorded.v1";
    }
}
