package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.regulation.RealMeasures;
import io.greenlane.riskscoring.risk.RealRiskRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocketTest {

    private final Rulebook rulebook =
            new Rulebook(RealMeasures.catalogue(), RealRiskRules.table(), APolicy.drawingNobody());
    private final Facts facts =
            aDeclaration().ofCoffee().arriving("2026-12-20T10:00:00Z").facts();
    private final Decisions.Standing standing =
            new Decisions.Standing(new DecidedDeclaration(facts, rulebook.decide(facts)), null);

    @Test
    void eachVersionIsDecidedOnceAndOlderOnesNoMore() {
        assertThat(versionsDue(
                        0,
                        aDeclaration().lodged(),
                        aDeclaration().lodged(),
                        aDeclaration().amended(2)))
                .containsExactly(1, 2);
        assertThat(versionsDue(0, aDeclaration().amended(2), aDeclaration().lodged()))
                .containsExactly(2);
        assertThat(versionsDue(2, aDeclaration().lodged(), aDeclaration().amended(2)))
                .isEmpty();
    }

    @Test
    void aCancelledDeclarationIsDecidedNoMore() {
        assertThat(versionsDue(1, aDeclaration().cancelled(1), aDeclaration().amended(2)))
                .isEmpty();
        assertThat(docket(1, aDeclaration().cancelled(1), aDeclaration().arrived("2027-01-02"))
                        .again())
                .isEmpty();
    }

    @Test
    void anArrivalUnderTheLawOfTheDecisionLeavesItStanding() {
        assertThat(next(aDeclaration().arrived("2026-12-20"))).isEmpty();
    }

    @Test
    void anArrivalUnderAnotherLawAsksForOneMoreDecision() {
        assertThat(next(aDeclaration().arrived("2027-01-02"))).hasValueSatisfying(next -> {
            assertThat(next.sequence()).isEqualTo(2);
            assertThat(next.declaration().goodsItems()).isEqualTo(facts.items());
        });
    }

    @Test
    void anExpiredHoldCountsOnceAndOfTheLatestVersionOnly() {
        DeclarationFact.HoldExpired expired = aDeclaration().expired("GEOLOCATION_MISSING", 1);
        Facts again = aDeclaration()
                .ofCoffee()
                .arriving("2026-12-20T10:00:00Z")
                .after(rulebook.decide(facts), new Hold.Key("GEOLOCATION_MISSING", 1))
                .facts();

        assertThat(next(expired))
                .hasValueSatisfying(next ->
                        assertThat(next.carried().expired()).containsExactly(new Hold.Key("GEOLOCATION_MISSING", 1)));
        assertThat(docket(1, expired)
                        .next(new Decisions.Standing(new DecidedDeclaration(again, rulebook.decide(again)), null)))
                .isEmpty();
        assertThat(docket(2, expired).again()).isEmpty();
    }

    private Optional<Undecided> next(DeclarationFact fact) {
        return docket(1, fact).next(standing);
    }

    private static List<Integer> versionsDue(int decidedUpTo, DeclarationFact... batch) {
        return docket(decidedUpTo, batch).first().stream()
                .map(Undecided::version)
                .toList();
    }

    private static Docket docket(int decidedUpTo, DeclarationFact... batch) {
        String mrn = batch[0].mrn();
        KnownDeclaration known = new KnownDeclaration(mrn, ADeclaration.NOW, decidedUpTo, decidedUpTo, false, null);
        for (DeclarationFact fact : batch) {
            known = known.after(fact);
        }
        return Docket.of(List.of(batch), Map.of(mrn, known));
    }
}
