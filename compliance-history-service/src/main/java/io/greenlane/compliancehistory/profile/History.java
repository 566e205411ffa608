package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.compliancehistory.profile.Assessment.News;
import io.greenlane.compliancehistory.profile.Facts.Recorded;
import io.greenlane.compliancehistory.profile.SeriousCases.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in what other services tell about enterprises. */
@Component
class History {

    private final Facts facts;
    private final SeriousCases seriousCases;
    private final Repairs repairs;
    private final DeclarationCounts counts;
    private final Assessment assessment;
    private final PolicyInForce policies;
    private final InstantSource clock;

    // Seven collaborators: four kinds of memory, what is made of them, and the two things that come from outside.
    History(
            Facts facts,
            SeriousCases seriousCases,
            Repairs repairs,
            DeclarationCounts counts,
            Assessment assessment,
            PolicyInForce policies,
            InstantSource clock) {
        this.facts = facts;
        this.seriousCases = seriousCases;
        this.repairs = repairs;
        this.counts = counts;
        this.assessment = assessment;
        this.policies = policies;
        this.clock = clock;
    }

    void onDeclarations(List<Received<DeclarationFact>> batch) {
        List<String> held = mrnsOf(batch, DeclarationFact.Held.class);
        Set<String> heldBefore = new HashSet<>(held);
        heldBefore.addAll(counts.heldAmong(mrnsOf(batch, DeclarationFact.Cleared.class)));
        heldBefore.removeAll(counts.markHeld(held));
        var counting = new Counting(heldBefore);
        SortedMap<String, Version> ended = new TreeMap<>();
        SortedMap<String, String> lodged = new TreeMap<>();
        for (Received<DeclarationFact> received : batch) {
            DeclarationFact fact = received.body();
            counting.count(fact);
            if (fact instanceof DeclarationFact.Lodged) {
                lodged.put(fact.mrn(), fact.importer());
            }
            if (fact.endsWithoutExamination()) {
                ended.put(fact.mrn(), new Version(fact.importer(), SeriousCases.ALL_VERSIONS));
            }
        }
        counts.add(counting.byEnterprise());
        repairs.lodged(lodged);
        assessment.assess(withoutFacts(seriousCases.settle(ended), ended), now());
    }

    void onRouted(List<Received<Routed>> batch) {
        Instant now = now();
        Set<String> causes = policies.on(now).policy().seriousCauses().codes();
        SortedMap<String, Version> serious = new TreeMap<>();
        SortedMap<String, Repairs.Selected> selected = new TreeMap<>();
        for (Received<Routed> received : batch) {
            Routed routed = received.body();
            if (routed.isToExamine()) {
                selected.merge(
                        routed.mrn(),
                        new Repairs.Selected(routed.importer(), routed.decidedAt()),
                        Repairs.Selected::orEarlier);
            }
            if (routed.isToExamineFor(causes)) {
                serious.merge(routed.mrn(), new Version(routed.importer(), routed.version()), History::later);
            }
        }
        repairs.select(selected);
        assessment.assess(withoutFacts(seriousCases.suspect(serious), serious), now);
    }

    /** Results first, then what is taken back of them. */
    void onInspections(List<Received<InspectionFact>> batch) {
        List<InspectionFact> facts = batch.stream().map(Received::body).toList();
        onConcluded(facts.stream()
                .filter(InspectionConcluded.class::isInstance)
                .map(InspectionConcluded.class::cast)
                .toList());
        onOverridden(facts.stream()
                .filter(FindingOverridden.class::isInstance)
                .map(FindingOverridden.class::cast)
                .toList());
    }

    private void onConcluded(List<InspectionConcluded> batch) {
        Instant now = now();
        ProfilePolicy.Weights weights = policies.on(now).policy().weights();
        var results = new ArrayList<Recorded<Fact.Inspection>>();
        SortedMap<String, Version> settled = new TreeMap<>();
        SortedMap<String, News> fresh = new TreeMap<>();
        Map<String, Set<String>> reported = repairs.reportedTopics(
                batch.stream().map(InspectionConcluded::mrn).toList());
        for (InspectionConcluded concluded : batch) {
            Set<String> topics = reported.getOrDefault(Repairs.key(concluded.mrn(), concluded.importer()), Set.of());
            concluded.fact(weights, topics).ifPresent(fact -> results.add(new Recorded<>(concluded.importer(), fact)));
            settled.merge(concluded.mrn(), new Version(concluded.importer(), concluded.version()), History::later);
        }
        Set<UUID> unknown = new HashSet<>(facts.add(results));
        for (Recorded<Fact.Inspection> result : results) {
            if (unknown.remove(result.fact().id())) {
                fresh.merge(result.eori(), News.of(result.fact()), News::plus);
            }
        }
        withoutFacts(seriousCases.settle(settled), settled)
                .forEach((importer, news) -> fresh.merge(importer, news, News::plus));
        assessment.assess(fresh, now);
    }

    /** A finding that was taken back counts no more; goods that two officials let go are suspected no more. */
    private void onOverridden(List<FindingOverridden> batch) {
        List<UUID> cases = batch.stream()
                .filter(FindingOverridden::isAboutAFinding)
                .map(FindingOverridden::caseId)
                .toList();
        SortedMap<String, Version> settled = new TreeMap<>();
        batch.forEach(overridden -> settled.merge(
                overridden.mrn(), new Version(overridden.importer(), overridden.version()), History::later));
        SortedMap<String, News> fresh = new TreeMap<>();
        facts.overrule(cases).forEach(result -> fresh.merge(result.eori(), News.of(result.fact()), News::plus));
        withoutFacts(seriousCases.settle(settled), settled)
                .forEach((importer, news) -> fresh.merge(importer, news, News::plus));
        assessment.assess(fresh, now());
    }

    /** What changed for these enterprises without a fact, each with one of the declarations that it came from. */
    private static SortedMap<String, News> withoutFacts(Set<String> enterprises, SortedMap<String, Version> came) {
        SortedMap<String, News> news = new TreeMap<>();
        enterprises.forEach(eori -> news.put(eori, News.NONE));
        came.forEach((mrn, version) -> news.replace(version.importer(), News.withoutFacts(mrn)));
        return news;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Version later(Version one, Version other) {
        return one.version() >= other.version() ? one : other;
    }

    private static List<String> mrnsOf(List<Received<DeclarationFact>> batch, Class<? extends DeclarationFact> kind) {
        return batch.stream()
                .map(Received::body)
                .filter(kind::isInstance)
                .map(DeclarationFact::mrn)
                .distinct()
                .toList();
    }
}
