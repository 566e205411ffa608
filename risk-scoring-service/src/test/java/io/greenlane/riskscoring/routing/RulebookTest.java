package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.balance.Scale;
import io.greenlane.riskscoring.criteria.CriteriaBook;
import io.greenlane.riskscoring.criteria.CriteriaEdition;
import io.greenlane.riskscoring.criteria.Criterion;
import io.greenlane.riskscoring.importer.AnImporter;
import io.greenlane.riskscoring.model.AModel;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.regulation.AnItem;
import io.greenlane.riskscoring.regulation.Consequence.OnTimeout;
import io.greenlane.riskscoring.regulation.RealMeasures;
import io.greenlane.riskscoring.risk.RealRiskRules;
import io.greenlane.riskscoring.sampling.Lot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final RiskModel MODEL = AModel.trained();

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
        assertThat(Routed.of(facts, decision).reasons())
                .containsExactly(new Reason(
                        Step.RISK,
                        "SELECTED_FOR_EXAMINATION",
                        null,
                        null,
                        "These goods were selected for a detailed examination."))
                .isEqualTo(Routed.of(facts, decide(cleanRoses().by(AnImporter.suspended())))
                        .reasons());
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
    void goodsThatWereWithdrawnFromExaminationAreExaminedUnderWhicheverDeclarationTheyCome() {
        Facts facts = cleanRoses().afterTheWithdrawalOf("26NLK3F7Q30A1C5DE1").facts();
        Decision decision = asShipped().decide(facts);

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.reasons())
                .containsExactly(new Reason(
                        Step.EVIDENCE,
                        "WITHDRAWN_BEFORE_EXAMINATION",
                        null,
                        null,
                        "Declaration 26NLK3F7Q30A1C5DE1 of the same container or transport document was cancelled before"
                                + " its goods, which were to be examined, had been."));
        assertThat(decision.selection().inclusionProbability()).isEqualByComparingTo("1");
    }

    @Test
    void aPaperIsTheSameInAnySpelling() {
        assertThat(WithdrawnExaminations.keysOf("maeu-123/456 ", List.of("CSQU3054383")))
                .containsExactlyElementsOf(WithdrawnExaminations.keysOf("MAEU123456", List.of("CSQU3054383")))
                .containsExactly("document:MAEU123456", "container:CSQU3054383");
    }

    @Test
    void aLotNeverHidesAReason() {
        Decision decision = decide(aDeclaration().ofPlasticScrap().drawing(0));

        assertThat(decision.selection().causes()).containsExactly(Step.CONTROL_DRAW, Step.PROHIBITION, Step.RISK);
        assertThat(decision.selection().inclusionProbability()).isEqualByComparingTo("1");
    }

    @Test
    void anExaminerReadsWhatTheLawSaysAndNoWordOfRisk() {
        Decision decision = decide(aDeclaration().ofPlasticScrap().drawing(0));

        assertThat(decision.reasons()).extracting(Reason::step).contains(Step.CONTROL_DRAW, Step.RISK);
        assertThat(decision.reasonsForExaminers())
                .extracting(Reason::code)
                .containsExactly("PRIOR_CONSENT_MISSING", "SELECTED_FOR_EXAMINATION");
    }

    @Test
    void ofGoodsThatAreNotExaminedAnExaminerReadsNoPointsEither() {
        Decision released = decide(aDeclaration().ofPolypropylene().whereTheOfficeExaminesFrom("70"));

        assertThat(released.lane()).isEqualTo(Lane.BLUE);
        assertThat(released.reasonsForExaminers())
                .extracting(Reason::weight)
                .isNotEmpty()
                .containsOnlyNulls();
        assertThat(released.reasonsForExaminers()).extracting(Reason::message).noneMatch(said -> said.contains("70"));
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
    void noDestinationTakesGoodsOutOfTheLawOfTheirCustomsOffice() {
        Decision decision = decide(aDeclaration()
                .ofPlasticScrap()
                .lodgedAt("NLRTM001")
                .goingTo("US")
                .by(AnImporter.trusted()));

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.selection().causes()).containsExactly(Step.PROHIBITION);
    }

    @Test
    void theLawOfTheDestinationAppliesToo() {
        assertThat(decide(aDeclaration()
                                .ofPlasticScrap()
                                .lodgedAt("USNYC001")
                                .goingTo("GB")
                                .by(AnImporter.trusted()))
                        .lane())
                .isEqualTo(Lane.RED);
    }

    @Test
    void theSameThingAskedTwiceIsOneHold() {
        ADeclaration scrap = aDeclaration().ofPlasticScrap().goingTo("GB").by(AnImporter.trusted());

        assertThat(RealMeasures.catalogue()
                        .lawIn(scrap.facts().countries(), scrap.facts().legalDate(), null)
                        .applicableTo(scrap.facts().items().getFirst()))
                .hasSize(2);
        assertThat(decide(scrap).holds())
                .extracting(Hold::code)
                .containsExactly("PRIOR_CONSENT_MISSING", "DETAILED_INSPECTION");
        assertThat(decide(scrap).reasons()).hasSize(1);
    }

    @Test
    void ofTwoHoldsForTheSameThingTheStricterStands() {
        Hold sooner = hold("2026-12-01T00:00:00Z", OnTimeout.REMIND);
        Hold harder = hold("2026-12-02T00:00:00Z", OnTimeout.REFUSE);

        assertThat(sooner.orStricter(harder)).isEqualTo(hold("2026-12-01T00:00:00Z", OnTimeout.REFUSE));
        assertThat(harder.orStricter(sooner)).isEqualTo(hold("2026-12-01T00:00:00Z", OnTimeout.REFUSE));
    }

    @Test
    void aShortCodeIsHeldAndToldHowToBeExact() {
        Decision decision =
                decide(aDeclaration().of(AnItem.of("060290").from("KE")).by(AnImporter.trusted()));

        assertThat(decision.lane()).isEqualTo(Lane.YELLOW);
        assertThat(decision.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.code()).isEqualTo("PHYTOSANITARY_CERTIFICATE_MISSING");
            assertThat(hold.message()).contains("too short to tell");
            assertThat(hold.fix()).contains("8 digits in a new declaration");
        });
    }

    @Test
    void whatTheCodeAloneCannotDecideIsNotHeldButStandsOnTheDecision() {
        Decision decision = decide(aDeclaration()
                .of(AnItem.of("94016900").from("VN"))
                .underTheLawOf("2027-01-09")
                .by(AnImporter.trusted()));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.holds()).isEmpty();
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("COMMODITY_CODE_CANNOT_DECIDE");
            assertThat(reason.message()).endsWith("Are these goods made of wood?");
        });
    }

    @Test
    void whatWasNotSettledInTimeIsExamined() {
        Decision first = decide(aDeclaration().ofCoffee().by(AnImporter.ofStandardTier()));
        Facts facts = aDeclaration()
                .ofCoffee()
                .by(AnImporter.ofStandardTier())
                .after(first, new Hold.Key("GEOLOCATION_MISSING", 1))
                .facts();

        Decision decision = asShipped().decide(facts);

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.reasons())
                .contains(new Reason(
                        Step.EVIDENCE,
                        "GEOLOCATION_MISSING",
                        1,
                        null,
                        "Hold GEOLOCATION_MISSING was not settled in time."));
        assertThat(decision.holds()).extracting(Hold::code).endsWith("DETAILED_INSPECTION");
        assertThat(decision.holds().getLast().deadline()).isEqualTo(decision.examineBy());
        assertThat(decision.selection().inclusionProbability()).isEqualByComparingTo("1");
        assertThat(asShipped().decide(reread(facts, Facts.class))).isEqualTo(decision);
    }

    @Test
    void whoIsDrawnForTheAuditIsReleasedAndAuditedAfterwards() {
        Decision decision = decide(cleanRoses().drawingForAudit(0.004));

        assertThat(decision.lane()).isEqualTo(Lane.BLUE);
        assertThat(decision.holds()).isEmpty();
        assertThat(decision.selection().auditDraw()).isEqualTo(new Selection.AuditDraw(new BigDecimal("0.005"), true));
        assertThat(decide(cleanRoses().drawingForAudit(0.005)).lane()).isEqualTo(Lane.GREEN);
        assertThat(decide(aDeclaration().ofCoffee().drawingForAudit(0))
                        .selection()
                        .auditDraw())
                .isNull();
    }

    @Test
    void eachItemHasTheLaneThatItEarnedAndTheDeclarationTheStrictest() {
        Decision decision = decide(
                cleanRoses().andOf(AnItem.of("06031100").numbered(2).from("KE")).by(AnImporter.trusted()));

        assertThat(decision.items())
                .containsExactly(new Decision.ItemLane(1, Lane.GREEN), new Decision.ItemLane(2, Lane.YELLOW));
        assertThat(decision.lane()).isEqualTo(Lane.YELLOW);
    }

    @Test
    void riskBeyondTheOfficesCapacityIsReleasedAndAudited() {
        ADeclaration risky = aDeclaration().ofPolypropylene().by(AnImporter.neverExamined());
        BigDecimal score = decide(risky).score();
        assertThat(decide(risky).lane()).isEqualTo(Lane.RED);

        Decision atTheLimit = decide(aDeclaration()
                .ofPolypropylene()
                .by(AnImporter.neverExamined())
                .whereTheOfficeExaminesFrom(score.toPlainString()));
        assertThat(atTheLimit.lane()).isEqualTo(Lane.RED);
        assertThat(atTheLimit.versions().officeThreshold()).isEqualTo(7);

        Decision beyond = decide(aDeclaration()
                .ofPolypropylene()
                .by(AnImporter.neverExamined())
                .whereTheOfficeExaminesFrom(score.add(BigDecimal.ONE).toPlainString()));
        assertThat(beyond.lane()).isEqualTo(Lane.BLUE);
        assertThat(beyond.holds()).isEmpty();
        assertThat(beyond.reasons()).extracting(Reason::code).contains("NO_CAPACITY_TO_EXAMINE");
    }

    @Test
    void capacityLimitsNeitherLotNorProhibitionNorPapers() {
        assertThat(decide(cleanRoses().drawing(0).whereTheOfficeExaminesFrom("1000"))
                        .lane())
                .isEqualTo(Lane.RED);
        assertThat(decide(aDeclaration().ofPlasticScrap().withoutConsent().whereTheOfficeExaminesFrom("1000"))
                        .lane())
                .isEqualTo(Lane.RED);
        assertThat(decide(aDeclaration().ofCoffee().whereTheOfficeExaminesFrom("1000"))
                        .lane())
                .isEqualTo(Lane.YELLOW);
    }

    @Test
    void whileTheNamedModelCannotBeHadMoreIsDrawnAndNothingIsBetterThanBlue() {
        Rulebook withoutItsModel =
                new Rulebook(RealMeasures.catalogue(), RealRiskRules.table(), APolicy.naming("model-1", "3"));

        Decision decision = withoutItsModel.decide(cleanRoses().facts());

        assertThat(decision.lane()).isEqualTo(Lane.BLUE);
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("MODEL_UNAVAILABLE");
        assertThat(decision.selection().controlDraw().rate()).isEqualByComparingTo("0.012");
        assertThat(withoutItsModel.decide(cleanRoses().drawing(0.011).facts()).lane())
                .isEqualTo(Lane.RED);
    }

    @Test
    void theModelThatThePolicyNamesDecidesByItsProbabilityAndTellsWhy() {
        Decision suspect = withItsModel().decide(garmentsOf(AModel.DIRTY).facts());
        Decision usual = withItsModel().decide(garmentsOf(AModel.CLEAN).facts());

        assertThat(suspect.lane()).isEqualTo(Lane.RED);
        assertThat(suspect.selection().causes()).containsExactly(Step.RISK);
        assertThat(suspect.score()).isGreaterThan(suspect.threshold());
        assertThat(suspect.threshold()).isEqualByComparingTo("10");
        assertThat(suspect.reasons()).extracting(Reason::code).contains("MODEL_USUAL", "MODEL_FACTOR", "MODEL_REST");
        assertThat(suspect.versions().model()).startsWith("m-");
        assertThat(usual.lane()).isEqualTo(Lane.GREEN);
        assertThat(usual.reasons()).extracting(Reason::code).containsExactly("MODEL_PROBABILITY");
    }

    @Test
    void noExaminerCanTellALotFromWhatTheModelSuspects() {
        Decision drawn =
                withItsModel().decide(garmentsOf(AModel.CLEAN).drawing(0).facts());
        Decision suspect = withItsModel().decide(garmentsOf(AModel.DIRTY).facts());

        assertThat(drawn.lane()).isEqualTo(Lane.RED);
        assertThat(drawn.selection().causes()).containsExactly(Step.CONTROL_DRAW);
        assertThat(suspect.selection().causes()).containsExactly(Step.RISK);
        assertThat(drawn.reasonsForExaminers()).isEqualTo(suspect.reasonsForExaminers());
    }

    @Test
    void capacityTakesTheLikeliestAndAuditsTheRest() {
        Facts facts = garmentsOf(AModel.DIRTY)
                .whereTheOfficeExaminesFrom(new OfficeThreshold(8, Scale.PER_CENT, new BigDecimal("99.99")))
                .facts();

        Decision decision = withItsModel().decide(facts);

        assertThat(decision.lane()).isEqualTo(Lane.BLUE);
        assertThat(decision.reasons()).extracting(Reason::code).contains(Decision.NO_CAPACITY, "MODEL_FACTOR");
        assertThat(decision.threshold()).isEqualByComparingTo("99.99");
        assertThat(decision.asksExaminationByRisk()).isTrue();
        assertThat(withItsModel()
                        .decide(garmentsOf(AModel.DIRTY)
                                .whereTheOfficeExaminesFrom("1000")
                                .facts())
                        .lane())
                .as("points of the rules say nothing about probabilities")
                .isEqualTo(Lane.RED);
    }

    @Test
    void rulesThatExamineWhateverTheScoreGoOnBesideTheModel() {
        Decision decision = withItsModel()
                .decide(garmentsOf(AModel.CLEAN).by(AnImporter.suspended()).facts());

        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.reasons()).extracting(Reason::code).contains("SUSPENDED_IMPORTER");
    }

    private static ADeclaration garmentsOf(String exporter) {
        return aDeclaration()
                .of(AnItem.of("61091000").from("BD").worth("4000.00", "EUR"))
                .by("NL801234567")
                .by(AnImporter.ofStandardTier())
                .soldBy(exporter);
    }

    private static Rulebook withItsModel() {
        return new Rulebook(
                RealMeasures.catalogue(),
                RealRiskRules.table(),
                APolicy.naming("declarations", "3"),
                CriteriaBook.EMPTY,
                MODEL);
    }

    @Test
    void whoBringsInLittleInAYearIsToldSoOnTheDecision() {
        Decision decision = decide(aDeclaration()
                .of(AnItem.of("76042100").from("TR"))
                .afterThisYear("EU-CBAM", "18400")
                .by(AnImporter.trusted()));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.reasons()).extracting(Reason::code).contains("BELOW_ANNUAL_THRESHOLD");
        assertThat(decide(aDeclaration()
                                .of(AnItem.of("76042100").from("TR"))
                                .afterThisYear("EU-CBAM", "50001")
                                .by(AnImporter.trusted()))
                        .lane())
                .isEqualTo(Lane.YELLOW);
    }

    @Test
    void routingAgainPostponesNoPaper() {
        Decision first = decide(aDeclaration().ofCoffee().by(AnImporter.ofStandardTier()));
        Decision earlier = new Decision(
                first.lane(),
                first.score(),
                first.threshold(),
                first.tier(),
                first.items(),
                first.reasons(),
                first.holds().stream()
                        .map(hold -> hold.until(Instant.parse("2026-11-30T00:00:00Z")))
                        .toList(),
                first.selection(),
                first.criteria(),
                first.versions(),
                null);

        assertThat(decide(aDeclaration()
                                .ofCoffee()
                                .by(AnImporter.ofStandardTier())
                                .after(earlier))
                        .holds())
                .extracting(Hold::deadline)
                .containsOnly(Instant.parse("2026-11-30T00:00:00Z"));
    }

    @Test
    void routingAgainNeverTakesAnExaminationBack() {
        Decision drawn = decide(cleanRoses().drawing(0));

        Decision again = decide(cleanRoses().drawing(0.9).after(drawn));

        assertThat(again.lane()).isEqualTo(Lane.RED);
        assertThat(again.selection().causes()).containsExactly(Step.CONTROL_DRAW);
        assertThat(again.selection().inclusionProbability()).isEqualByComparingTo("0.004");
        assertThat(again.reasonsForExaminers()).extracting(Reason::code).containsExactly("SELECTED_FOR_EXAMINATION");
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
                .isEqualTo(new Versions("m-test", "r-test", APolicy.asShipped().version(), null, null, 3, null));
    }

    private static Hold hold(String deadline, OnTimeout end) {
        return new Hold("CODE", 1, "Message.", "Fix.", Hold.Owner.TRADER, Instant.parse(deadline), end);
    }

    private static ADeclaration cleanRoses() {
        return aDeclaration().ofCutRoses().quoting("PHYTOSANITARY_CERTIFICATE").by(AnImporter.trusted());
    }

    @Test
    void aCriterionSelectsItsShareOfWhatMatchesAndTheDecisionTellsBoth() {
        Criterion third = criterion("A-THIRD", Lane.RED, "0.3", "Open the first carton");
        Criterion audit = criterion("AUDITED", Lane.BLUE, "1", null);
        ADeclaration shirts = aDeclaration().of(AnItem.of("61091000").from("BD"));
        Decision selected = decide(shirts.drawingForCriteria(lotThat(true, "A-THIRD")), third, audit);
        Decision spared = decide(shirts.drawingForCriteria(lotThat(false, "A-THIRD")), third, audit);

        assertThat(selected.lane()).isEqualTo(Lane.RED);
        assertThat(selected.selection().causes()).containsExactly(Step.CRITERION);
        assertThat(selected.reasons())
                .anySatisfy(reason -> assertThat(reason.message()).contains("Open the first carton"));
        assertThat(spared.lane()).isEqualTo(Lane.BLUE);
        assertThat(spared.criteria())
                .extracting(CriterionHit::code, CriterionHit::drawn)
                .containsExactly(tuple("A-THIRD", false), tuple("AUDITED", true));
        // Either could have been examined: by the control draw, or by the criterion.
        BigDecimal control = selected.selection().controlDraw().rate();
        assertThat(List.of(selected, spared))
                .allSatisfy(decision -> assertThat(decision.selection().inclusionProbability())
                        .isEqualByComparingTo(BigDecimal.ONE.subtract(
                                BigDecimal.ONE.subtract(control).multiply(new BigDecimal("0.7")))));
    }

    @Test
    void aCriterionAsksForALookAtThePapersOnceHoweverManyMatch() {
        Criterion papers = criterion("PAPERS", Lane.YELLOW, "1", "Hold the invoice against the order");
        Criterion more = criterion("MORE-PAPERS", Lane.YELLOW, "1", null);

        Decision decision = decide(
                aDeclaration().of(AnItem.of("61091000").from("BD")).drawingForCriteria(lotThat(true, "PAPERS")),
                papers,
                more);

        assertThat(decision.lane()).isEqualTo(Lane.YELLOW);
        assertThat(decision.selection().causes()).isEmpty();
        assertThat(decision.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.code()).isEqualTo("DOCUMENTARY_CHECK");
            assertThat(hold.owner()).isEqualTo(Hold.Owner.CUSTOMS);
            assertThat(hold.onTimeout()).isEqualTo(OnTimeout.ESCALATE);
        });
        assertThat(decision.reasons())
                .filteredOn(reason -> reason.step() == Step.CRITERION)
                .extracting(Reason::code)
                .containsExactly("PAPERS", "MORE-PAPERS");
    }

    @Test
    void withoutALotOfItsOwnAnOldDecisionKnowsNoCriteria() {
        Decision decision =
                decide(aDeclaration().of(AnItem.of("61091000").from("BD")), criterion("ALL", Lane.RED, "1", null));

        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.criteria()).isNull();
    }

    /** A lot that a criterion with a rate of 0.3 selects, or leaves alone. */
    private static double lotThat(boolean selects, String code) {
        return IntStream.range(0, 1000)
                .mapToDouble(number -> number / 1000.0)
                .filter(value ->
                        new Lot("2026-11-23/00000000", value).forChoice(code).isDrawnAt(new BigDecimal("0.3"))
                                == selects)
                .findFirst()
                .orElseThrow();
    }

    private static Criterion criterion(String code, Lane lane, String rate, @Nullable String instructions) {
        return new Criterion(
                code,
                "A trial",
                "item.commodityCode.startsWith(\"61\")",
                lane,
                new BigDecimal(rate),
                List.of(),
                LocalDate.EPOCH,
                null,
                instructions);
    }

    private static Decision decide(ADeclaration declaration, Criterion... criteria) {
        CriteriaBook book = CriteriaBook.of("c-test", new CriteriaEdition(List.of(criteria), List.of()));
        return new Rulebook(RealMeasures.catalogue(), RealRiskRules.table(), APolicy.asShipped(), book, null)
                .decide(declaration.facts());
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
