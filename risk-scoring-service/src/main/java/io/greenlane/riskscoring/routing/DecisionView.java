package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is read. Whoever examines goods reads what the law, a paper or a criterion says of them, and nothing that
 * tells whether risk or a lot chose them: no examination is to be taken lightly.
 *
 * @param score absent for examiners, and so is the weight of each reason
 * @param threshold the same
 * @param items what each earned by itself; empty for examiners
 * @param criteria officers' criteria that matched, selected or not; absent where none did, and for examiners
 * @param selection how the goods were selected; absent for examiners
 */
record DecisionView(
        String mrn,
        int version,
        int sequence,
        Instant decidedAt,
        LocalDate legalDate,
        Lane lane,
        @Nullable BigDecimal score,
        @Nullable BigDecimal threshold,
        Tier tier,
        String importer,
        String declarant,
        String customsOffice,
        List<Decision.ItemLane> items,
        List<Reason> reasons,
        List<Hold> holds,
        @Nullable List<CriterionHit> criteria,
        @Nullable Selection selection,
        Versions versions,
        @Nullable Instant examineBy) {

    static DecisionView forAnalysts(DecidedDeclaration decided) {
        Decision decision = decided.decision();
        return of(decided, decision.reasons(), decision.selection());
    }

    static DecisionView forExaminers(DecidedDeclaration decided) {
        return of(decided, decided.decision().reasonsForExaminers(), null);
    }

    private static DecisionView of(DecidedDeclaration decided, List<Reason> reasons, @Nullable Selection selection) {
        boolean weighed = selection != null;
        Facts facts = decided.facts();
        Decision decision = decided.decision();
        return new DecisionView(
                facts.mrn(),
                facts.version(),
                facts.sequence(),
                facts.decidedAt(),
                facts.legalDate(),
                decision.lane(),
                weighed ? decision.score() : null,
                weighed ? decision.threshold() : null,
                decision.tier(),
                facts.importer(),
                facts.declarant(),
                facts.customsOffice(),
                weighed ? decision.items() : List.of(),
                reasons,
                decision.holds(),
                weighed ? decision.criteria() : null,
                selection,
                decision.versions(),
                decision.examineBy());
    }
}
