package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.criteria.CriteriaBook;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.importer.Tier;
import io.greenlane.riskscoring.model.Experience;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.ShippedMeasures;
import io.greenlane.riskscoring.risk.RiskTable;
import io.greenlane.riskscoring.risk.ShippedRiskRules;
import io.greenlane.riskscoring.sampling.Lot;
import io.greenlane.riskscoring.threshold.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides simulated declarations by the platform's own rulebook, without the service around it. */
public final class SimulatedDesk {

    private static final JsonMapper JSON = EventJson.mapper();

    private final Catalogue catalogue = ShippedMeasures.catalogue();
    private final RiskTable riskTable = ShippedRiskRules.table();
    private final Map<Counted, BigDecimal> annualKg = new HashMap<>();
    private Rulebook rulebook;

    private record Counted(String importer, int year, String counter) {}

    /**
     * A version of a declaration, as the event about it is read.
     *
     * @param lodgedAt of the first version
     */
    public record Lodged(String mrn, int version, Instant lodgedAt, LocalDate legalDate, Object content) {

        /** @param declaration by the public API */
        public static Lodged of(String mrn, int version, Instant lodgedAt, LocalDate legalDate, JsonNode declaration) {
            return new Lodged(
                    mrn, version, lodgedAt, legalDate, JSON.treeToValue(declaration, DeclarationFact.Content.class));
        }

        private Due due() {
            return new Due(Undecided.first(mrn, version, legalDate, (DeclarationFact.Content) content), lodgedAt, null);
        }
    }

    /** What a declaration drew. */
    public record Lots(Lot control, Lot audit, Lot criteria) {}

    /** What was decided. */
    public static final class Ruling {
        private final Facts facts;
        private final Decision decision;
        private final boolean certain;

        private Ruling(Facts facts, Decision decision, boolean certain) {
            this.facts = facts;
            this.decision = decision;
            this.certain = certain;
        }

        public Tier tier() {
            return decision.tier();
        }

        /** Whether anything but the control draw sends the goods to examination. */
        public boolean isChosen() {
            return decision.selection().causes().stream().anyMatch(cause -> cause != Step.CONTROL_DRAW);
        }

        public boolean isProhibited() {
            return decision.selection().causes().contains(Step.PROHIBITION);
        }

        /** Whether the goods are examined whatever a model says and an office can. */
        public boolean isCertain() {
            return certain;
        }

        /** Points of the rules, where no model decided. */
        public BigDecimal score() {
            return decision.score();
        }

        /** Per cent of probability that another model expects. */
        public BigDecimal scoreBy(RiskModel model) {
            Judged judged = Judged.of(facts, decision, null);
            return model.assess(judged.consignment(), judged.day(), judged::missingPapers)
                    .perCent();
        }

        public boolean isDrawn() {
            return decision.selection().controlDraw().drawn();
        }

        public BigDecimal controlRate() {
            return decision.selection().controlDraw().rate();
        }

        public BigDecimal inclusionProbability() {
            return decision.selection().inclusionProbability();
        }

        /** Whether the trader owes something before the goods may go. */
        public boolean isHeldForTrader() {
            return decision.holds().stream().anyMatch(hold -> hold.owner() == Hold.Owner.TRADER);
        }

        public String customsOffice() {
            return facts.customsOffice();
        }

        /** What is learnt from it, as the platform reads it from its records. */
        public void teach(Experience experience, Experience.@Nullable Label label) {
            Judged judged = Judged.of(facts, decision, label);
            experience.add(judged.consignment(), judged.day(), judged::missingPapers, judged.label());
        }
    }

    public SimulatedDesk(Policy policy) {
        this.rulebook = new Rulebook(catalogue, riskTable, policy);
    }

    /** From now on decides by another model. */
    public void put(RiskModel model) {
        rulebook = new Rulebook(catalogue, riskTable, rulebook.policy(), CriteriaBook.EMPTY, model);
    }

    /** Decides; counts first what the importer brought in, as the platform does. */
    public Ruling decide(
            Lodged lodged, Instant now, ImporterProfile profile, Lots lots, @Nullable OfficeThreshold threshold) {
        Due due = lodged.due();
        Facts facts = due.facts(
                now,
                profile,
                new Due.Circumstances(
                        lots.control, lots.audit, lots.criteria, threshold, counted(due, profile), List.of()));
        Decision decision = rulebook.decide(facts);
        boolean certain = decision.selection().causes().contains(Step.PROHIBITION)
                || riskTable.assess(facts.items(), facts.profile()).mustBeExamined();
        return new Ruling(facts, decision, certain);
    }

    private Map<String, BigDecimal> counted(Due due, ImporterProfile profile) {
        Contribution contribution = due.contributionTo(catalogue, profile);
        Map<String, BigDecimal> year = new HashMap<>();
        contribution.kilograms().forEach((counter, kg) -> {
            Counted key = new Counted(contribution.importer(), contribution.year(), counter);
            BigDecimal more = due.mayHaveCountedBefore() ? BigDecimal.ZERO : kg;
            year.put(counter, annualKg.merge(key, more, BigDecimal::add));
        });
        return year;
    }
}
