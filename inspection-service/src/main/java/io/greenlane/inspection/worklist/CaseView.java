package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as officers see it: everything but how the declaration was selected.
 *
 * @param declarationEnded cancelled or refused, whatever the case's own state: goods that an officer found fault with
 *     after the trader had cancelled still want following up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        UUID caseId,
        String mrn,
        int version,
        CaseState state,
        String customsOffice,
        String importer,
        List<RedDecision.Item> items,
        List<Reason> reasons,
        @Nullable Instant perishableUntil,
        Instant examineBy,
        Instant openedAt,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,
        Conclusion.@Nullable Outcome outcome,
        @Nullable Instant concludedAt,
        @Nullable Conclusion conclusion,
        @Nullable Instant withdrawnAt,
        DeclarationEnding.@Nullable Kind declarationEnded,
        @Nullable Instant declarationEndedAt) {

    /** Only reasons from these steps are shown: a random draw, whatever it will be called, never is, nor what looks unlike it. */
    private static final Set<String> SHOWN_STEPS = Set.of("PROHIBITION", "CRITERION", "EVIDENCE");

    private static final Reason SELECTED =
            new Reason("SELECTED_FOR_EXAMINATION", null, "These goods were selected for a detailed examination.");

    /** What the law, a paper or a criterion says of the goods, and of all of them that they were selected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String code, @Nullable Integer itemNumber, String message) {}

    /** The case as it may be shown. */
    public static CaseView of(InspectionCase shown) {
        RedDecision decision = shown.decision();
        CaseProgress.@Nullable Concluded concluded =
                shown.progress() instanceof CaseProgress.Concluded end ? end : null;
        DeclarationEnding ending = shown.ending();
        return new CaseView(
                shown.caseId(),
                decision.mrn(),
                decision.version(),
                shown.state(),
                decision.customsOffice(),
                decision.importer(),
                decision.items(),
                reasons(decision),
                decision.perishableUntil(),
                decision.examineBy(),
                shown.openedAt(),
                shown.officer(),
                shown.claimedAt(),
                concluded == null ? null : concluded.conclusion().outcome(),
                concluded == null ? null : concluded.at(),
                concluded == null ? null : concluded.conclusion(),
                shown.progress() instanceof CaseProgress.Withdrawn(Instant at) ? at : null,
                ending == null ? null : ending.kind(),
                ending == null ? null : ending.at());
    }

    private static List<Reason> reasons(RedDecision decision) {
        Stream<Reason> told = decision.reasons().stream()
                .filter(reason -> SHOWN_STEPS.contains(reason.step()))
                .map(reason -> new Reason(reason.code(), reason.itemNumber(), reason.message()));
        return Stream.concat(told, Stream.of(SELECTED)).toList();
    }
}
