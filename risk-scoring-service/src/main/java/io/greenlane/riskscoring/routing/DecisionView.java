package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is read.
 *
 * @param selection how the goods were selected; absent for whoever examines, so that no examination is taken lightly
 *     because it was drawn by lot
 */
record DecisionView(
        String mrn,
        int version,
        int sequence,
        Instant decidedAt,
        LocalDate legalDate,
        Lane lane,
        BigDecimal score,
        BigDecimal threshold,
        Tier tier,
        String importer,
        String declarant,
        String customsOffice,
        List<Decision.ItemLane> items,
        List<Reason> reasons,
        List<Hold> holds,
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
        Facts facts = decided.facts();
        Decision decision = decided.decision();
        return new DecisionView(
                facts.mrn(),
                facts.version(),
                facts.sequence(),
                facts.decidedAt(),
                facts.legalDate(),
                decision.lane(),
                decision.score(),
                decision.threshold(),
                decision.tier(),
                facts.importer(),
                facts.declarant(),
                facts.customsOffice(),
                decision.items(),
                reasons,
                decision.holds(),
                selection,
                decision.versions(),
                decision.examineBy());
    }
}
