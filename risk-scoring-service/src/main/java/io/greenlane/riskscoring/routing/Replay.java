package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.criteria.CriteriaBook;
import io.greenlane.riskscoring.edition.Editions;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.Catalogues;
import io.greenlane.riskscoring.risk.RiskTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes old decisions again from their facts and the editions they name, and compares them bit for bit. */
final class Replay {

    private static final int KEPT = 16;

    private final Decisions decisions;
    private final Catalogues catalogues;
    private final Editions editions;
    /** One alone: a model knows a large part of its past by heart. */
    private @Nullable RiskModel latestModel;

    private final Map<Named, Rulebook> rulebooks = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Named, Rulebook> eldest) {
            return size() > KEPT;
        }
    };

    Replay(Decisions decisions, Catalogues catalogues, Editions editions) {
        this.decisions = decisions;
        this.catalogues = catalogues;
        this.editions = editions;
    }

    private record Named(
            String measures,
            String riskRules,
            String policy,
            @Nullable String criteria) {}

    /**
     * A decision made again.
     *
     * @param same whether it came out bit for bit as it was recorded
     * @param recorded the decision as it stands in the record
     * @param again the decision as it came out
     */
    record Replayed(int version, int sequence, boolean same, String recorded, String again) {}

    /** All decisions about a declaration, the first one first; empty when there is none. */
    List<Replayed> of(String mrn) {
        return decisions.of(mrn).stream().map(this::replay).toList();
    }

    Replayed replay(DecidedDeclaration decided) {
        Versions versions = decided.decision().versions();
        Rulebook rulebook = rulebook(
                        new Named(versions.measures(), versions.riskRules(), versions.policy(), versions.criteria()))
                .with(modelOf(versions.model()));
        String recorded = EventJson.mapper().writeValueAsString(decided.decision());
        String again = EventJson.mapper().writeValueAsString(rulebook.decide(decided.facts()));
        return new Replayed(
                decided.facts().version(), decided.facts().sequence(), recorded.equals(again), recorded, again);
    }

    /** The catalogue that decisions of this version were made with. */
    Catalogue catalogueOf(String version) {
        return catalogues.ofVersion(version);
    }

    private synchronized Rulebook rulebook(Named named) {
        return rulebooks.computeIfAbsent(
                named,
                each -> new Rulebook(
                        catalogues.ofVersion(each.measures),
                        RiskTables.read(each.riskRules, text(Editions.Kind.RISK_RULES, each.riskRules)),
                        Policies.read(text(Editions.Kind.POLICY, each.policy)),
                        criteria(each.criteria),
                        null));
    }

    private CriteriaBook criteria(@Nullable String version) {
        return version == null ? CriteriaBook.EMPTY : Criteria.read(version, text(Editions.Kind.CRITERIA, version));
    }

    private synchronized @Nullable RiskModel modelOf(@Nullable String version) {
        if (version == null) {
            return null;
        }
        RiskModel latest = latestModel;
        if (latest == null || !latest.version().equals(version)) {
            latest = RiskModel.read(version, text(Editions.Kind.MODEL, version));
            latestModel = latest;
        }
        return latest;
    }

    private String text(Editions.Kind kind, String version) {
        return editions.text(kind, version)
                .orElseThrow(() -> new IllegalStateException(
                        "No " + kind + " of version " + version + " was ever in force, although a decision names it"));
    }
}
