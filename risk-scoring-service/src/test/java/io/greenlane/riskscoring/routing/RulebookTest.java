package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.importer.AnImporter;
import io.greenlane.riskscoring.regulation.AnItem;
import io.greenlane.riskscoring.regulation.Consequence.OnTimeout;
import io.greenlane.riskscoring.regulation.RealMeasures;
import io.greenlane.riskscoring.risk.RealRiskRules;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    void whoIsDrawnIsExaminedHoweverHonest() {
        Decision decision = decide(cleanRoses().drawing(0.0039));

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.selection().causes()).containsExactly(Step.CONTROL_DRAW);
        assertThat(decision.selection().controlDraw().drawn()).isTrue();
        assertThat(decision.selection().inclusionProbability()).isEqualByComparingTo("0.004");
    }

    @Test
    void whoIsNotDrawnIsNot() {
        Decision decision = decide(cleanRoses().drawing(0.004));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.selection().causes()).isEmpty();
        assertThat(decision.selection().inclusionProbability()).isEqualByComparingTo("0.004");
    }

    @Test
    void theExaminerAndTheTraderCannotTellALotFromAReason() {
        Facts facts = cleanRoses().drawing(0).facts();
        Decision decision = asShipped().decide(facts);

        assertThat(decision.reasons()).extracting(Reason::step).containsExactly(Step.CONTROL_DRAW);
        assertThat(Routed.of(facts, decision).reasons()).isEmpty();
        assertThat(decision.holds())
                .containsExactly(new Hold(
                        "DETAILED_INSPECTION",
                        null,
                        "Customs examines these goods.",
                        "Nothing to do; keep the goods available for examination.",
                        Hold.Owner.CUSTOMS,
                        Instant.parse("2026-11-25T06:00:00Z"),
                        OnTimeout.REMIND));
    }

    @Test
    void aLotNeverHidesAReason() {
        Decision decision = decide(aDeclaration().ofPlasticScrap().drawing(0));

        assertThat(decision.selection().causes()).containsExactly(Step.CONTROL_DRAW, Step.PROHIBITION, Step.RISK);
        assertThat(decision.selection().inclusionProbability()).isEqualByComparingTo("1");
    }

    @Test
    void redNeverHidesAMissingPaper() {
        Decision decision = decide(aDeclaration().ofCoffee().by(AnImporter.suspended()));

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.holds())
                .extracting(Hold::code)
                .containsExactly("DEFORESTATION_DUE_DILIGENCE_MISSING", "GEOLOCATION_MISSING", "DETAILED_INSPECTION");
    }

    @Test
    void theDeclarationTakesTheStrictestLaneOfItsItems() {
        Decision decision = decide(aDeclaration()
                .of(AnItem.of("61091000"))
                .andOf(AnItem.of("06031100").from("KE"))
                .andOf(AnItem.of("39159080"))
                .by(AnImporter.trusted()));

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.reasons())
                .extracting(Reason::itemNumber, Reason::step)
                .containsExactly(tuple(3, Step.PROHIBITION), tuple(2, Step.EVIDENCE));
    }

    @Test
    void theScoreIsThatOfTheWorstItemAndNotTheirSum() {
        Decision decision = decide(aDeclaration()
                .ofPolypropylene()
                .andOf(AnItem.of("39021000").worth("1.00", "EUR"))
                .by(AnImporter.ofStandardTier()));

        assertThat(decision.score()).isEqualByComparingTo("40");
        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.reasons()).hasSize(2);
    }

    @Test
    void anImporterWhoWasNeverExaminedIsAsNewAsOneWithoutAProfile() {
        assertThat(decide(aDeclaration().ofPolypropylene().by(AnImporter.neverExamined()))
                        .lane())
                .isEqualTo(Lane.RED);
    }

    @Test
    void beingNewAloneIsNoReasonToBeExamined() {
        Decision decision = decide(aDeclaration().of(AnItem.of("61091000")).by(AnImporter.nobodyKnows()));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.score()).isEqualByComparingTo("20");
    }

    @Test
    void aSuspendedImporterIsAlwaysExaminedAndAWatchedOneSooner() {
        assertThat(decide(aDeclaration().of(AnItem.of("61091000")).by(AnImporter.suspended()))
                        .lane())
                .isEqualTo(Lane.RED);
        assertThat(decide(aDeclaration().of(AnItem.of("61091000")).by(AnImporter.watched()))
                        .lane())
                .isEqualTo(Lane.GREEN);
        assertThat(decide(aDeclaration().ofPolypropylene().by(AnImporter.watched()))
                        .lane())
                .isEqualTo(Lane.RED);
    }

    @Test
    void aValueInAnotherCurrencyIsNoWayRoundTheComparison() {
        assertThat(decide(aDeclaration()
                                .ofPolypropylene()
                                .worth("2100.00", "USD")
                                .by(AnImporter.nobodyKnows()))
                        .lane())
                .isEqualTo(Lane.RED);
    }

    @Test
    void anExaminationBeginsAfterArrivalAndBeforeTheGoodsPerish() {
        assertThat(decide(cleanRoses().drawing(0)).examineBy()).isEqualTo("2026-11-25T06:00:00Z");
        assertThat(decide(aDeclaration().ofPlasticScrap()).examineBy()).isEqualTo("2026-11-26T10:15:30Z");
        assertThat(decide(aDeclaration().ofPlasticScrap().arriving("2026-12-01T04:30:00Z"))
                        .examineBy())
                .isEqualTo("2026-12-04T04:30:00Z");
    }

    @Test
    void theSameThingAskedTwiceIsOneHold() {
        Decision decision = decide(aDeclaration().ofCoffee().by(AnImporter.ofStandardTier()));

        assertThat(decision.holds()).extracting(Hold::code).doesNotHaveDuplicates();
    }

    @Test
    void aStoredDecisionReplaysFromItsStoredFacts() {
        for (ADeclaration declaration : List.of(
                cleanRoses().drawing(0),
                aDeclaration().ofPlasticScrap(),
                aDeclaration().ofCoffee().grownAtPoint("-45.120000", "-20.654321", "3.2"))) {
            Facts facts = declaration.facts();
            Decision decision = asShipped().decide(facts);

            Facts stored = reread(facts, Facts.class);

            assertThat(asShipped().decide(stored)).isEqualTo(decision);
            assertThat(reread(decision, Decision.class)).isEqualTo(decision);
        }
    }

    @Test
    void everythingUsedIsNamed() {
        assertThat(decide(aDeclaration().by(AnImporter.trusted())).versions())
                .isEqualTo(new Versions("m-test", "r-test", APolicy.asShipped().version(), 3));
    }

    private static ADeclaration cleanRoses() {
        return aDeclaration().ofCutRoses().quoting("PHYTOSANITARY_CERTIFICATE").by(AnImporter.trusted());
    }

    private static Decision decide(ADeclaration declaration) {
        return asShipped().decide(declaration.facts());
    }

    private static Rulebook asShipped() {
        Policy policy = APolicy.asShipped();
        return new Rulebook(RealMeasures.catalogue(), RealRiskRules.table(), policy);
    }

    private static <T> T reread(T value, Class<T> type) {
        return EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(value), type);
    }
}
