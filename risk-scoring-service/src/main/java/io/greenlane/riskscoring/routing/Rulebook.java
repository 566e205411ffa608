package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.criteria.CriteriaBook;
import io.greenlane.riskscoring.importer.Tier;
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

/** Measures, criteria, risk rules and policy of one moment, and the decision that follows from them: pure, no input or output. */
record Rulebook(Catalogue catalogue, RiskTable riskTable, Policy policy, CriteriaBook criteria) {

    /** Without officers' criteria. */
    Rulebook(Catalogue catalogue, RiskTable riskTable, Policy policy) {
        this(catalogue, riskTable, policy, CriteriaBook.EMPTY);
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
        Law law = catalogue
                .lawIn(facts.countries(), facts.legalDate(), facts.profile().sizeClass())
                .forImporterOf(facts.annualKg());
        facts.items().forEach(item -> applyMeasures(item, law, draft));
        applyCriteria(facts, draft);
        BigDecimal score = applyRisk(facts, draft);
        if (policy.model() != null) {
            draft.add(new Reason(Step.RISK, "MODEL_UNAVAILABLE", null, null, NO_MODEL), Lane.BLUE);
        }
        return draft.decision(score, draw, versions(facts), policy);
    }

    /** Names all that it decides by. */
    String editions() {
        return catalogue.version() + " " + riskTable.version() + " " + policy.version() + " " + criteria.version();
    }

    /** First and for every declaration, so that the drawn are a fair sample of all. */
    private ControlDraw drawControl(Facts facts, DecisionDraft draft) {
        Tier tier = facts.profile().tier();
        BigDecimal rate = policy.model() == null ? policy.controlRate(tier) : policy.controlRateWithoutModel(tier);
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
            criteria.matches(facts.consignment(), today).forEach(match -> draft.match(match, lot));
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
        BigDecimal threshold = policy.riskThreshold(facts.profile().tier());
        boolean risky = risk.score().compareTo(threshold) >= 0;
        OfficeThreshold office = facts.officeThreshold();
        boolean capable = office == null || risk.score().compareTo(office.points()) >= 0;
        // What must be examined whatever its score is no matter of capacity.
        boolean examine = risk.mustBeExamined() || (risky && capable);
        for (RiskFinding finding : risk.findings()) {
            Reason reason =
                    new Reason(Step.RISK, finding.code(), finding.itemNumber(), finding.weight(), finding.message());
            if (examine) {
                draft.examine(reason);
            } else {
                draft.add(reason, Lane.GREEN);
            }
        }
        if (office != null && risky && !examine) {
            draft.add(
                    new Reason(
                            Step.RISK,
                            Decision.NO_CAPACITY,
                            null,
                            null,
                            "The office can examine goods from "
                                    + office.points().toPlainString()
                                    + " points of risk on: these are released and audited."),
                    Lane.BLUE);
        }
        return risk.score();
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
                facts.profile().revision(),
                facts.officeThreshold() == null ? null : facts.officeThreshold().version());
    }
}
