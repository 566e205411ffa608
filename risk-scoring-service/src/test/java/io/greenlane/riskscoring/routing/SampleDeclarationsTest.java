package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.importer.AnImporter;
import io.greenlane.riskscoring.regulation.RealMeasures;
import io.greenlane.riskscoring.risk.RealRiskRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sample declarations must come to, control draw apart. */
class SampleDeclarationsTest {

    private final Rulebook rulebook =
            new Rulebook(RealMeasures.catalogue(), RealRiskRules.table(), APolicy.drawingNobody());

    @Test
    void honestAluminiumIsGreen() {
        Decision decision = decide(aDeclaration()
                .ofAluminiumProfiles()
                .withOwnEmissions()
                .quoting("CBAM_AUTHORISATION", "EMISSIONS_VERIFICATION")
                .by(AnImporter.trusted()));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.holds()).isEmpty();
        assertThat(decision.examineBy()).isNull();
    }

    @Test
    void aluminiumOfAnExemptOriginIsGreenAndNoPaperIsAsked() {
        Decision decision =
                decide(aDeclaration().ofAluminiumProfiles().from("NO").by(AnImporter.trusted()));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.holds()).isEmpty();
    }

    @Test
    void coffeeWithoutItsPapersIsHeldForTheTraderWithADeadline() {
        Decision decision = decide(aDeclaration().ofCoffee().by(AnImporter.ofStandardTier()));

        assertThat(decision.lane()).isEqualTo(Lane.YELLOW);
        assertThat(codes(decision.holds()))
                .containsExactly("DEFORESTATION_DUE_DILIGENCE_MISSING", "GEOLOCATION_MISSING");
        assertThat(decision.holds()).allSatisfy(hold -> {
            assertThat(hold.owner()).isEqualTo(Hold.Owner.TRADER);
            assertThat(hold.itemNumber()).isEqualTo(1);
            assertThat(hold.deadline()).isEqualTo("2026-12-07T10:15:30Z");
            assertThat(hold.fix()).isNotBlank();
        });
    }

    @Test
    void completeCoffeeIsGreen() {
        Decision decision = decide(aDeclaration()
                .ofCoffee()
                .quoting("DEFORESTATION_DUE_DILIGENCE")
                .grownAtPoint("-45.123456", "-20.654321", "3.2")
                .by(AnImporter.ofStandardTier()));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
    }

    @Test
    void plasticScrapWithoutACodeAndWithoutConsentIsExamined() {
        Decision decision = decide(
                aDeclaration().ofPlasticScrap().from("MY").withoutConsent().by(AnImporter.nobodyKnows()));

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(codes(decision.holds())).containsExactly("PRIOR_CONSENT_MISSING", "DETAILED_INSPECTION");
        assertThat(decision.selection().causes()).containsExactly(Step.PROHIBITION, Step.RISK);
    }

    @Test
    void sortedScrapNeedsNoConsentButANewImportersWasteIsExamined() {
        Decision decision = decide(aDeclaration()
                .ofPlasticScrap()
                .withBaselCode("B3011")
                .quoting("WASTE_ANNEX_VII")
                .by(AnImporter.nobodyKnows()));

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(codes(decision.holds())).containsExactly("DETAILED_INSPECTION");
        assertThat(decision.reasons())
                .extracting(Reason::code)
                .containsExactly("NEW_IMPORTER", "WASTE_FROM_NEW_IMPORTER");
        assertThat(decision.selection().causes()).containsExactly(Step.RISK);
    }

    @Test
    void polymerAtAScrapPriceFromAnUnknownImporterIsExamined() {
        Decision decision = decide(aDeclaration().ofPolypropylene().by(AnImporter.nobodyKnows()));

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.reasons())
                .extracting(Reason::message)
                .contains("Declared at less than half the usual value per kilogram.");
        assertThat(codes(decision.holds())).containsExactly("DETAILED_INSPECTION");
    }

    @Test
    void perishableFlowersWithTheirCertificateAreGreen() {
        Decision decision = decide(
                aDeclaration().ofCutRoses().quoting("PHYTOSANITARY_CERTIFICATE").by(AnImporter.trusted()));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
    }

    private Decision decide(ADeclaration declaration) {
        return rulebook.decide(declaration.facts());
    }

    private static List<String> codes(List<Hold> holds) {
        return holds.stream().map(Hold::code).toList();
    }
}
