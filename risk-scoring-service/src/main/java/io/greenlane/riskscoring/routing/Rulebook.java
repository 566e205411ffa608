package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.balance.Scale;
import io.greenlane.riskscoring.criteria.CriteriaBook;
import io.greenlane.riskscoring.importer.Tier;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.regulation.ApplicableMeasure;
import io.greenlane.riskscoring.regulation.AssessedMeasure;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.Consequence;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Law;
import io.greenlane.riskscoring.risk.RiskAssessment;
import io.greenlane.riskscoring.risk.RiskFinding;
import io.greenlane.riskscoring.risk.RiskTable;
import io.greenlane.riskscoring.routing.Selection.ControlDraw;
import io.greenlane.riskscoring.sampling.Lot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Measures, criteria, risk rules, model and policy of one moment, and the decision that follows from them: pure, no input or
 * output.
 *
 * @param model the one that the policy names; absent where it names none, and while it cannot be had
 */
record Rulebook(
        Catalogue catalogue,
        RiskTable riskTable,
        Policy policy,
        CriteriaBook criteria,
        @Nullable RiskModel model) {

    /** Without officers' criteria, and without a model. */
    Rulebook(Catalogue catalogue, RiskTable riskTable, Policy policy) {
        this(catalogue, riskTable, policy, CriteriaBook.EMPTY, null);
    }

    private static final String DRAWN = "Drawn by lot for the control group, whatever else is known.";

    private static final String NO_MODEL =
            "The risk model that the policy names cannot be had: the rules decide without it, and the release is audited.";

    /**
     * Decides. Each step adds reasons and none removes one; the strictest lane that any item earned is the declaration's.
     */
    Decision decide(Facts facts) {
        DecisionDraft draft = new DecisionDraft(facts);
        ControlDraw draw = drawControl(facts, draft);
        facts.carried().expired().forEach(hold -> draft.examine(expired(hold)));
        facts.withdrawn().forEach(mrn -> draft.examine(withdrawn(mrn)));
        Law law = catalogue
                .lawIn(facts.countries(), facts.legalDate(), facts.profile().sizeClass())
                .forImporterOf(facts.annualKg());
        facts.items().forEach(item -> applyMeasures(item, law, draft));
        applyCriteria(facts, draft);
        BigDecimal score = model == null ? applyRisk(facts, draft) : applyModel(model, facts, draft);
        if (isWithoutItsModel()) {
            draft.add(new Reason(Step.RISK, "MODEL_UNAVAILABLE", null, null, NO_MODEL), Lane.BLUE);
        }
        return draft.decision(score, threshold(facts), draw, versions(facts), policy);
    }

    /** The same with a model, or with none. */
    Rulebook with(@Nullable RiskModel other) {
        return new Rulebook(catalogue, riskTable, policy, criteria, other);
    }

    /** Names all that it decides by. */
    String editions() {
        return catalogue.version() + " " + riskTable.version() + " " + policy.version() + " " + criteria.version() + " "
                + (model == null ? "m-none" : model.version());
    }

    /** What it counts risk in. */
    Scale scale() {
        return model == null ? Scale.POINTS : Scale.PER_CENT;
    }

    private boolean isWithoutItsModel() {
        return policy.model() != null && model == null;
    }

    /** First and for every declaration, so that the drawn are a fair sample of all. */
    private ControlDraw drawControl(Facts facts, DecisionDraft draft) {
        Tier tier = facts.profile().tier();
        BigDecimal rate = isWithoutItsModel() ? policy.controlRateWithoutModel(tier) : policy.controlRate(tier);
        boolean drawn = facts.controlLot().isDrawnAt(rate);
        if (drawn) {
            draft.examine(new Reason(Step.CONTROL_DRAW, "CONTROL_DRAW", null, null, DRAWN));
        }
        return new ControlDraw(rate, drawn, facts.controlLot().keyId());
    }

    /** Time that has run out is a reason of its own, whatever the law of the day asks. */
    private static Reason expired(Hold.Key hold) {
        return new Reason(
                Step.EVIDENCE,
                hold.code(),
                hold.itemNumber(),
                null,
                "Hold " + hold.code() + " was not settled in time.");
    }

    /** Whoever cancels and declares anew draws no other lot, and the words do not tell how the goods had been selected. */
    private static Reason withdrawn(String mrn) {
        return new Reason(
                Step.EVIDENCE,
                "WITHDRAWN_BEFORE_EXAMINATION",
                null,
                null,
                "Declaration " + mrn + " of the same container or transport document was cancelled before its goods,"
                        + " which were to be examined, had been.");
    }

    private void applyMeasures(GoodsItem item, Law law, DecisionDraft draft) {
        for (AssessedMeasure measure : law.assess(item)) {
            ApplicableMeasure applicable = measure.applicable();
            measure.whySpared()
                    .ifPresent(why -> draft.add(
                            new Reason(Step.EVIDENCE, "BELOW_ANNUAL_THRESHOLD", item.itemNumber(), null, why),
                            Lane.GREEN));
            if (applicable.isCertain()) {
                measure.asked().stream()
                        .flatMap(asked -> asked.unmet().stream())
                        .forEach(unmet -> draft.miss(item.itemNumber(), unmet, timeFor(unmet)));
            } else if (!measure.isMet()) {
                draft.add(open(item, applicable), Lane.GREEN);
            }
        }
    }

    /** The criteria of the day of the decision: officers look for what comes now, by whatever law it is judged. */
    private void applyCriteria(Facts facts, DecisionDraft draft) {
        Lot lot = facts.criteriaLot();
        if (lot != null) {
            LocalDate today = LocalDate.ofInstant(facts.decidedAt(), ZoneOffset.UTC);
            criteria.matches(facts.consignment(), today)
                    .forEach(match -> draft.match(match, lot, Duration.ofDays(policy.documentDays())));
        }
    }

    /** The code alone cannot decide, so nothing is held; whoever reads the decision sees what stayed open. */
    private static Reason open(GoodsItem item, ApplicableMeasure applicable) {
        return new Reason(
                Step.EVIDENCE,
                "COMMODITY_CODE_CANNOT_DECIDE",
                item.itemNumber(),
                null,
                applicable.measure().code() + " covers commodity code " + item.commodityCode()
                        + " for some goods only, and nobody has answered: " + applicable.question());
    }

    private BigDecimal applyRisk(Facts facts, DecisionDraft draft) {
        RiskAssessment risk = riskTable.assess(facts.items(), facts.profile());
        boolean risky = isRisky(risk.score(), facts);
        // What must be examined whatever its score is no matter of capacity.
        boolean examine = risk.mustBeExamined() || (risky && isWithinCapacity(risk.score(), facts));
        for (RiskFinding finding : risk.findings()) {
            Reason reason =
                    new Reason(Step.RISK, finding.code(), finding.itemNumber(), finding.weight(), finding.message());
            if (examine) {
                draft.examine(reason);
            } else {
                draft.add(reason, Lane.GREEN);
            }
        }
        if (risky && !examine) {
            draft.add(noCapacity(facts), Lane.BLUE);
        }
        return risk.score();
    }

    /** Rules that examine whatever the score go on beside the model; the other rules give way to it. */
    private BigDecimal applyModel(RiskModel asked, Facts facts, DecisionDraft draft) {
        RiskAssessment rules = riskTable.assess(facts.items(), facts.profile());
        if (rules.mustBeExamined()) {
            rules.findings()
                    .forEach(finding -> draft.examine(
                            new Reason(Step.RISK, finding.code(), finding.itemNumber(), null, finding.message())));
        }
        LocalDate today = LocalDate.ofInstant(facts.decidedAt(), ZoneOffset.UTC);
        RiskModel.Assessment assessed = asked.assess(facts.consignment(), today, draft::missingPapers);
        BigDecimal probability = assessed.perCent();
        boolean risky = isRisky(probability, facts);
        if (risky || draft.isToBeExamined()) {
            // Told in parts only where somebody will ask why: it costs more than all the rest. Whoever was drawn by lot
            // is
            // told in parts too, so that no examiner sees the difference.
            Lane earned = risky && isWithinCapacity(probability, facts) ? Lane.RED : Lane.GREEN;
            assessed.factors()
                    .forEach(factor -> draft.add(
                            new Reason(
                                    Step.RISK, factor.code(), factor.itemNumber(), factor.points(), factor.message()),
                            earned));
            if (risky && earned != Lane.RED && !rules.mustBeExamined()) {
                draft.add(noCapacity(facts), Lane.BLUE);
            }
        } else {
            draft.add(
                    new Reason(
                            Step.RISK,
                            "MODEL_PROBABILITY",
                            assessed.itemNumber(),
                            probability,
                            "Of a hundred such declarations the model expects " + probability.toPlainString()
                                    + " to break a rule."),
                    Lane.GREEN);
        }
        return probability;
    }

    private boolean isRisky(BigDecimal score, Facts facts) {
        return score.compareTo(policy.riskThreshold(facts.profile().tier(), scale())) >= 0;
    }

    private boolean isWithinCapacity(BigDecimal score, Facts facts) {
        return score.compareTo(threshold(facts)) >= 0;
    }

    /** The policy's, or the office's where its capacity sets a higher one on the same scale. */
    private BigDecimal threshold(Facts facts) {
        BigDecimal ofPolicy = policy.riskThreshold(facts.profile().tier(), scale());
        OfficeThreshold office = facts.officeThreshold();
        return office == null || office.scale() != scale() ? ofPolicy : ofPolicy.max(office.points());
    }

    private Reason noCapacity(Facts facts) {
        OfficeThreshold office = Objects.requireNonNull(facts.officeThreshold());
        return new Reason(
                Step.RISK,
                Decision.NO_CAPACITY,
                null,
                null,
                "The office can examine goods from " + office.points().toPlainString()
                        + (scale() == Scale.POINTS ? " points" : " per cent")
                        + " of risk on: these are released and audited.");
    }

    private Duration timeFor(Consequence unmet) {
        Integer days = unmet.days();
        return Duration.ofDays(days == null ? policy.documentDays() : days);
    }

    private Versions versions(Facts facts) {
        return new Versions(
                catalogue.version(),
                riskTable.version(),
                policy.version(),
                criteria.size() == 0 ? null : criteria.version(),
                model == null ? null : model.version(),
                facts.profile().revision(),
                facts.officeThreshold() == null ? null : facts.officeThreshold().version());
    }
}
