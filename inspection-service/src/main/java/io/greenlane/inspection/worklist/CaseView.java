package io.greenlane.inspection.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A case as officers see it: everything but how the declaration was selected.
 *
 * @param lane that asked for it
 * @param dueAt before the goods spoil and within the time limit
 * @param expectedAt when the goods of an examination are or were expected, while nobody has reported that they arrived
 * @param arrivedAt when they did
 * @param expectedDuration what officers need for such a case as a rule; absent once nothing is to be done
 * @param startBy deadline less expected duration, at the latest; what is left until then is the slack that the work list is
 *     ordered by
 * @param nextAction absent once nothing follows
 * @param escalatedAt when the deadline had passed and the case became the supervisors' matter
 * @param declarationEnded cancelled or refused, whatever the case's own state: goods that an officer found fault with
 *     after the trader had cancelled still want following up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        UUID caseId,
        CaseKind kind,
        String lane,
        String mrn,
        int version,
        CaseState state,
        String customsOffice,
        String importer,
        List<ControlDecision.Item> items,
        List<Reason> reasons,
        @Nullable Instant perishableUntil,
        Instant examineBy,
        Instant dueAt,
        @Nullable Instant expectedAt,
        @Nullable Instant arrivedAt,
        @Nullable Duration expectedDuration,
        @Nullable Instant startBy,
        Instant openedAt,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,
        Conclusion.@Nullable Outcome outcome,
        @Nullable Instant concludedAt,
        @Nullable Conclusion conclusion,
        @Nullable PaperAssessment assessment,
        @Nullable NextAction nextAction,
        @Nullable Instant escalatedAt,
        @Nullable Instant withdrawnAt,
        DeclarationEnding.@Nullable Kind declarationEnded,
        @Nullable Instant declarationEndedAt) {

    private static final Reason SELECTED =
            new Reason("SELECTED_FOR_EXAMINATION", null, "These goods were selected for a detailed examination.");

    private static final Reason AUDITED =
            new Reason("SELECTED_FOR_AUDIT", null, "This release was selected to be audited afterwards.");

    /** What the law, a paper or a criterion says of the goods, and of all of them that they were selected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(String code, @Nullable Integer itemNumber, String message) {}

    /** The case as it may be shown. */
    public static CaseView of(InspectionCase shown, CaseTimes times) {
        ControlDecision decision = shown.decision();
        CaseProgress.@Nullable Concluded concluded =
                shown.progress() instanceof CaseProgress.Concluded end ? end : null;
        CaseProgress.@Nullable Assessed assessed = shown.progress() instanceof CaseProgress.Assessed end ? end : null;
        DeclarationEnding ending = shown.ending();
        Duration expected = times.expected(shown.kind());
        boolean undone = CaseState.UNDONE.contains(shown.state());
        return new CaseView(
                shown.caseId(),
                shown.kind(),
                shown.kind().lane(),
                decision.mrn(),
                decision.version(),
                shown.state(),
                decision.customsOffice(),
                decision.importer(),
                decision.items(),
                reasons(shown),
                decision.perishableUntil(),
                decision.examineBy(),
                decision.dueAt(),
                shown.kind() == CaseKind.EXAMINATION ? shown.arrival().unreported() : null,
                shown.kind() == CaseKind.EXAMINATION ? shown.arrival().arrivedAt() : null,
                undone ? expected : null,
                undone ? Urgency.of(shown, expected).startBy() : null,
                shown.openedAt(),
                shown.officer(),
                shown.claimedAt(),
                concluded == null ? null : concluded.conclusion().outcome(),
                endedAt(concluded, assessed),
                concluded == null ? null : concluded.conclusion(),
                assessed == null ? null : assessed.assessment(),
                NextAction.of(shown),
                shown.escalatedAt(),
                shown.progress() instanceof CaseProgress.Withdrawn(Instant at) ? at : null,
                ending == null ? null : ending.kind(),
                ending == null ? null : ending.at());
    }

    private static @Nullable Instant endedAt(
            CaseProgress.@Nullable Concluded concluded, CaseProgress.@Nullable Assessed assessed) {
        return concluded != null ? concluded.at() : assessed == null ? null : assessed.at();
    }

    private static List<Reason> reasons(InspectionCase shown) {
        return Stream.concat(
                        reasonsToExamine(shown).stream(),
                        switch (shown.kind()) {
                            case EXAMINATION -> Stream.of(SELECTED);
                            case DOCUMENTARY -> Stream.empty();
                            case POST_CLEARANCE -> Stream.of(AUDITED);
                        })
                .toList();
    }

    /** What became of an attempt, as an answer. */
    public static ResponseEntity<?> answer(CaseOutcome outcome, CaseTimes times) {
        return switch (outcome) {
            case CaseOutcome.Done(InspectionCase now) -> ResponseEntity.ok(of(now, times));
            case CaseOutcome.Broken(List<BrokenRule> rules) -> Problems.brokenRules(rules);
            case CaseOutcome.Refused(CaseRefusal refusal) -> Problems.response(refusal.problem());
        };
    }

    /** What asks for something to be looked at: the same reasons, without what is said of all goods that are selected. */
    public static List<Reason> reasonsToExamine(InspectionCase shown) {
        return shown.decision()
                .reasonsToLook()
                .map(reason -> new Reason(reason.code(), reason.itemNumber(), reason.message()))
                .toList();
    }
}
