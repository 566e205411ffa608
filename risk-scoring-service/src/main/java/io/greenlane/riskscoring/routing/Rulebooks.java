package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.model.Models;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.Catalogues;
import io.greenlane.riskscoring.risk.RiskTable;
import io.greenlane.riskscoring.risk.RiskTables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Brings together what is in force. */
record Rulebooks(Catalogues catalogues, RiskTables riskTables, Policies policies, Criteria criteria, Models models) {

    /** What a decision needs. */
    enum Part {
        MEASURES,
        RISK_RULES,
        POLICY
    }

    /** What nothing can be decided without, and is not there. */
    Set<Part> missingAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Set<Part> missing = EnumSet.noneOf(Part.class);
        if (catalogues.inForce().isEmpty()) {
            missing.add(Part.MEASURES);
        }
        if (riskTables.inForceOn(today).isEmpty()) {
            missing.add(Part.RISK_RULES);
        }
        if (policies.inForceOn(today).isEmpty()) {
            missing.add(Part.POLICY);
        }
        return missing;
    }

    /** Whether the policy names a model that cannot be had: then rules go on, and nothing is better than BLUE. */
    boolean isModelMissingAt(Instant now) {
        return policies.inForceOn(LocalDate.ofInstant(now, ZoneOffset.UTC))
                .map(policy -> policy.model() != null && modelOf(policy).isEmpty())
                .orElse(false);
    }

    /** The model that a policy names; empty where it names none, and while it cannot be had. */
    Optional<RiskModel> modelOf(Policy policy) {
        return models.inForce(policy.model());
    }

    /** Empty when measures, risk rules or policy are missing: then nothing is decided, and nothing turns green. */
    Optional<Rulebook> inForceAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Catalogue> catalogue = catalogues.inForce();
        Optional<RiskTable> riskTable = riskTables.inForceOn(today);
        Optional<Policy> policy = policies.inForceOn(today);
        return catalogue.isPresent() && riskTable.isPresent() && policy.isPresent()
                ? Optional.of(new Rulebook(
                        catalogue.get(),
                        riskTable.get(),
                        policy.get(),
                        criteria.inForce(),
                        modelOf(policy.get()).orElse(null)))
                : Optional.empty();
    }
}
