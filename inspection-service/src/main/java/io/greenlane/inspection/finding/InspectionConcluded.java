package io.greenlane.inspection.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.InspectionEvent;
import io.greenlane.inspection.worklist.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An officer has said what was found.
 *
 * @param sequence of the latest decision about this version that the case knew
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InspectionConcluded(
        UUID caseId,
        String mrn,
        int version,
        int sequence,
        Conclusion.Outcome outcome,
        Instant concludedAt,
        String officer,
        String importer,
        String customsOffice,
        List<Item> items,
        String reason,
        String messageToTrader,
        Conclusion.@Nullable Disposal disposal,
        Conclusion.@Nullable Consequence consequence,
        Conclusion.@Nullable Correction correction,
        Conclusion.@Nullable Notice notice,
        Conclusion.@Nullable HandOver handOver,
        ControlDecision.Selection selection)
        implements InspectionEvent {

    /** What was found about one item, with what it was declared as. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int itemNumber,
            String commodityCode,
            String countryOfOrigin,
            Conclusion.Outcome outcome,
            Conclusion.@Nullable Topic topic,
            @Nullable Severity severity,
            @Nullable String note,
            @Nullable List<Conclusion.Part> parts) {}

    static InspectionConcluded of(InspectionCase examined, String officer, Conclusion conclusion, Instant at) {
        ControlDecision decision = examined.decision();
        Map<Integer, ControlDecision.Item> declared = decision.items().stream()
                .collect(Collectors.toMap(ControlDecision.Item::itemNumber, Function.identity()));
        return new InspectionConcluded(
                examined.caseId(),
                decision.mrn(),
                decision.version(),
                decision.sequence(),
                conclusion.outcome(),
                at,
                officer,
                decision.importer(),
                decision.customsOffice(),
                conclusion.items().stream()
                        .map(finding -> item(finding, declared.get(finding.itemNumber())))
                        .toList(),
                conclusion.reason(),
                conclusion.messageToTrader(),
                conclusion.disposal(),
                conclusion.consequence(),
                conclusion.correction(),
                conclusion.notice(),
                conclusion.handOver(),
                decision.selection());
    }

    private static Item item(Conclusion.ItemFinding finding, ControlDecision.@Nullable Item declared) {
        if (declared == null) {
            throw new IllegalStateException("Item " + finding.itemNumber() + " was checked and is not of the case");
        }
        return new Item(
                finding.itemNumber(),
                declared.commodityCode(),
                declared.countryOfOrigin(),
                finding.outcome(),
                finding.topic(),
                finding.severity(),
                finding.note(),
                finding.parts());
    }

    @Override
    public String type() {
        return "inspection.concluded.v1";
    }
}
