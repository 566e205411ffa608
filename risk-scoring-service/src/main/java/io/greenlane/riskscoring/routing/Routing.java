package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.riskscoring.balance.Demand;
import io.greenlane.riskscoring.balance.OfficeCapacity;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.importer.Profiles;
import io.greenlane.riskscoring.sampling.Draws;
import io.greenlane.riskscoring.threshold.AnnualQuantities;
import io.greenlane.riskscoring.threshold.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides each version of a declaration once, and once more when goods arrive under another law or a hold expires. A batch
 * of any size costs the same number of round trips: hear, look up what arrived or expired, look up the importers and what
 * was withdrawn, add the decisions, publish.
 */
class Routing {

    private final KnownDeclarations declarations;
    private final WaitingDeclarations waiting;
    private final Profiles profiles;
    private final Decisions decisions;
    private final OpenDecisions open;
    private final WithdrawnExaminations withdrawn;
    private final AnnualQuantities annual;
    private final OfficeCapacity capacity;
    private final Rulebooks rulebooks;
    private final Draws draws;
    private final Outbox outbox;
    private final DecisionMeters meters;
    private final InstantSource clock;

    Routing(
            RoutingTables tables,
            Profiles profiles,
            Rulebooks rulebooks,
            Draws draws,
            Outbox outbox,
            DecisionMeters meters,
            InstantSource clock) {
        this.declarations = tables.declarations();
        this.waiting = tables.waiting();
        this.decisions = tables.decisions();
        this.open = tables.open();
        this.withdrawn = tables.withdrawn();
        this.annual = tables.annual();
        this.capacity = tables.capacity();
        this.profiles = profiles;
        this.rulebooks = rulebooks;
        this.draws = draws;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes in a batch, in the chassis's transaction. */
    void onDeclarations(List<Received<DeclarationFact>> batch) {
        Map<String, KnownDeclaration> heard = new TreeMap<>();
        for (Received<DeclarationFact> each : batch) {
            DeclarationFact fact = each.body();
            heard.merge(
                    fact.mrn(),
                    KnownDeclaration.unheardOf(fact.mrn()).after(fact),
                    (before, alone) -> before.after(fact));
        }
        Map<String, KnownDeclaration> known = declarations.hear(heard.values());
        closeOrRevive(batch, known);
        keepToExamination(batch);
        Docket docket = Docket.of(batch.stream().map(Received::body).toList(), known);
        List<Undecided> due = new ArrayList<>(docket.first());
        Map<String, Undecided> notYet = new HashMap<>();
        if (!docket.again().isEmpty()) {
            for (Decisions.Standing standing :
                    decisions.standingOf(docket.again().keySet())) {
                docket.next(standing).ifPresent(next -> {
                    if (standing.next() == null) {
                        due.add(next);
                    } else {
                        notYet.put(next.mrn(), next);
                    }
                });
            }
        }
        decideOrKeep(due, notYet, known);
    }

    /**
     * Goods that do not come count in nobody's year, and what has ended or was released is not decided by other rules any
     * more; a refusal that does not stand makes both undone.
     */
    private void closeOrRevive(List<Received<DeclarationFact>> batch, Map<String, KnownDeclaration> known) {
        Set<String> gone = new TreeSet<>();
        Set<String> ended = new TreeSet<>();
        Set<String> revived = new TreeSet<>();
        for (Received<DeclarationFact> each : batch) {
            switch (each.body()) {
                case DeclarationFact.Cancelled cancelled -> {
                    gone.add(cancelled.mrn());
                    ended.add(cancelled.mrn());
                }
                case DeclarationFact.Refused refused -> {
                    gone.add(refused.mrn());
                    ended.add(refused.mrn());
                    revived.remove(refused.mrn());
                }
                case DeclarationFact.RefusalLifted lifted -> {
                    gone.remove(lifted.mrn());
                    ended.remove(lifted.mrn());
                    revived.add(lifted.mrn());
                }
                case DeclarationFact.Released released -> ended.add(released.mrn());
                case DeclarationFact.Lodged _,
                        DeclarationFact.Amended _,
                        DeclarationFact.Arrived _,
                        DeclarationFact.HoldExpired _ -> {}
            }
        }
        if (!gone.isEmpty()) {
            annual.count(gone.stream().map(Contribution::nothing).toList());
        }
        open.close(ended);
        if (!revived.isEmpty()) {
            rulebooks.inForceAt(clock.instant()).ifPresent(rules -> revive(revived, known, rules));
        }
    }

    /** Goods whose refusal does not stand count again, and what is decided about them may change. */
    private void revive(Set<String> mrns, Map<String, KnownDeclaration> known, Rulebook rulebook) {
        List<DecidedDeclaration> latest = decisions.standingOf(mrns).stream()
                .map(Decisions.Standing::latest)
                .toList();
        List<Due> counted = new ArrayList<>();
        for (DecidedDeclaration each : latest) {
            KnownDeclaration declaration = known.get(each.facts().mrn());
            counted.add(new Due(
                    Undecided.again(each),
                    each.facts().lodgedAt(),
                    declaration == null ? null : declaration.arrivedUnder()));
        }
        Map<String, ImporterProfile> importers =
                profiles.of(counted.stream().map(Due::importer).collect(Collectors.toSet()));
        count(counted, importers, rulebook);
        open.reopen(OpenDecisions.among(latest));
    }

    /** What was to be examined stays to be, under whichever declaration the goods come, also one that was lodged before. */
    private void keepToExamination(List<Received<DeclarationFact>> batch) {
        Set<String> cancelled = batch.stream()
                .map(Received::body)
                .filter(DeclarationFact.Cancelled.class::isInstance)
                .map(DeclarationFact::mrn)
                .collect(Collectors.toCollection(TreeSet::new));
        if (cancelled.isEmpty()) {
            return;
        }
        open.reassessSiblingsOf(withdrawn.add(
                decisions.standingOf(cancelled).stream()
                        .map(Decisions.Standing::latest)
                        .filter(DecidedDeclaration::isToBeExamined)
                        .map(DecidedDeclaration::facts)
                        .toList(),
                clock.instant()));
    }

    /**
     * Takes up declarations that had to wait, in the caller's transaction.
     *
     * @return how many were decided
     */
    int resume(List<String> mrns) {
        Optional<Rulebook> rulebook = rulebooks.inForceAt(clock.instant());
        if (rulebook.isEmpty()) {
            return 0;
        }
        List<Due> due = new ArrayList<>(waiting.take(mrns));
        Map<String, Undecided> notYet = new HashMap<>();
        keepWhatCannotBeDrawn(due, notYet);
        if (!notYet.isEmpty()) {
            waiting.keep(notYet.values());
        }
        decide(due, rulebook.get());
        return due.size();
    }

    /**
     * Decides once more what other rules or another profile may change, in the caller's transaction. What comes out as
     * before is neither recorded nor told.
     *
     * @param turns declarations whose turn has come, locked
     * @return how many were decided otherwise
     */
    int reassess(List<OpenDecisions.Turn> turns) {
        Optional<Rulebook> rulebook = rulebooks.inForceAt(clock.instant());
        if (turns.isEmpty() || rulebook.isEmpty()) {
            return 0;
        }
        Map<String, KnownDeclaration> known = new HashMap<>();
        turns.forEach(turn -> known.put(turn.mrn(), turn.declaration()));
        Map<String, Decision> before = new HashMap<>();
        List<Due> due = new ArrayList<>();
        for (Decisions.Standing standing : decisions.standingOf(known.keySet())) {
            Facts decided = standing.latest().facts();
            KnownDeclaration declaration = known.get(decided.mrn());
            if (declaration != null && declaration.mayBeDecidedAgain(decided.version()) && standing.next() == null) {
                before.put(decided.mrn(), standing.latest().decision());
                due.add(new Due(Undecided.again(standing.latest()), decided.lodgedAt(), declaration.arrivedUnder()));
            }
        }
        keepWhatCannotBeDrawn(due, new HashMap<>());
        return decide(due, rulebook.get(), before);
    }

    private void decideOrKeep(
            List<Undecided> versions, Map<String, Undecided> notYet, Map<String, KnownDeclaration> known) {
        Optional<Rulebook> rulebook = rulebooks.inForceAt(clock.instant());
        List<Due> due = new ArrayList<>();
        for (Undecided version : versions) {
            KnownDeclaration declaration = known.get(version.mrn());
            Instant lodgedAt = declaration == null ? null : declaration.lodgedAt();
            if (rulebook.isPresent() && declaration != null && lodgedAt != null) {
                due.add(new Due(version, lodgedAt, declaration.arrivedUnder()));
            } else {
                notYet.put(version.mrn(), version);
            }
        }
        keepWhatCannotBeDrawn(due, notYet);
        if (!notYet.isEmpty()) {
            waiting.keep(notYet.values());
        }
        rulebook.ifPresent(rules -> decide(due, rules));
    }

    /** Without the secret that was committed to for its day, a declaration has no lot and waits. */
    private void keepWhatCannotBeDrawn(List<Due> due, Map<String, Undecided> notYet) {
        Set<LocalDate> open = draws.open(due.stream().map(Due::lodgedOn).collect(Collectors.toSet()));
        due.removeIf(each -> {
            boolean closed = !open.contains(each.lodgedOn());
            if (closed) {
                notYet.put(each.mrn(), each.version());
            }
            return closed;
        });
    }

    private void decide(List<Due> due, Rulebook rulebook) {
        decide(due, rulebook, Map.of());
    }

    /** @param before decisions that one which says the same need not follow, by MRN */
    private int decide(List<Due> due, Rulebook rulebook, Map<String, Decision> before) {
        if (due.isEmpty()) {
            return 0;
        }
        Map<String, ImporterProfile> known =
                profiles.of(due.stream().map(Due::importer).collect(Collectors.toSet()));
        IdentityHashMap<Due, Map<String, BigDecimal>> annualKg = count(due, known, rulebook);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        WithdrawnExaminations.Found earlier = withdrawn.of(due, now);
        List<DecidedDeclaration> decided = new ArrayList<>(due.size());
        for (Due version : due) {
            ImporterProfile profile = known.getOrDefault(version.importer(), ImporterProfile.UNKNOWN);
            Facts facts = version.facts(
                    now,
                    profile,
                    new Due.Circumstances(
                            draws.lotOf(version.mrn(), version.lodgedOn(), Draws.CONTROL),
                            draws.lotOf(version.mrn(), version.lodgedOn(), Draws.AUDIT),
                            draws.lotOf(version.mrn(), version.lodgedOn(), Draws.CRITERIA),
                            capacity.thresholdOf(version.customsOffice(), rulebook.scale())
                                    .orElse(null),
                            annualKg.getOrDefault(version, Map.of()),
                            earlier.of(version)));
            decided.add(new DecidedDeclaration(facts, meters.time(() -> rulebook.decide(facts))));
        }
        decided.removeIf(each -> {
            Decision last = before.get(each.facts().mrn());
            return last != null && last.saysTheSameAs(each.decision());
        });
        if (decided.isEmpty()) {
            return 0;
        }
        List<DecidedDeclaration> mayChange = OpenDecisions.among(decided);
        decisions.add(decided, mayChange);
        open.closeAfter(decided, mayChange);
        capacity.note(decided.stream()
                .filter(each -> each.decision().asksExaminationByRisk())
                .map(each -> new Demand(
                        each.facts().customsOffice(),
                        now,
                        rulebook.scale(),
                        each.decision().score()))
                .toList());
        outbox.publish(decided.stream()
                .map(each -> Routed.of(each.facts(), each.decision()))
                .toList());
        meters.countAfterCommit(decided);
        return decided.size();
    }

    /** Most goods are counted nowhere, and a first version has nothing to take back: that costs no round trip. */
    private IdentityHashMap<Due, Map<String, BigDecimal>> count(
            List<Due> due, Map<String, ImporterProfile> known, Rulebook rulebook) {
        List<Due> counted = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        for (Due version : due) {
            Contribution contribution = version.contributionTo(
                    rulebook.catalogue(), known.getOrDefault(version.importer(), ImporterProfile.UNKNOWN));
            if (!contribution.kilograms().isEmpty() || version.mayHaveCountedBefore()) {
                counted.add(version);
                contributions.add(contribution);
            }
        }
        IdentityHashMap<Due, Map<String, BigDecimal>> totals = new IdentityHashMap<>();
        if (!contributions.isEmpty()) {
            List<Map<String, BigDecimal>> inOrder = annual.count(contributions);
            for (int index = 0; index < counted.size(); index++) {
                totals.put(counted.get(index), inOrder.get(index));
            }
        }
        return totals;
    }
}
