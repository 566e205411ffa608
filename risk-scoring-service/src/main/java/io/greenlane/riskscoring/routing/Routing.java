package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.importer.Profiles;
import io.greenlane.riskscoring.sampling.DrawSecrets;
import io.greenlane.riskscoring.sampling.Lot;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides each version of a declaration once. A batch of any size costs the same number of round trips: lock, save, look
 * up the importers, add the decisions, publish.
 */
class Routing {

    /** Re-routings of one version would count up from here. */
    private static final int FIRST = 1;

    private final KnownDeclarations declarations;
    private final WaitingDeclarations waiting;
    private final Profiles profiles;
    private final Decisions decisions;
    private final Rulebooks rulebooks;
    private final DrawSecrets secrets;
    private final Outbox outbox;
    private final DecisionMeters meters;
    private final InstantSource clock;

    Routing(
            RoutingTables tables,
            Profiles profiles,
            Rulebooks rulebooks,
            DrawSecrets secrets,
            Outbox outbox,
            DecisionMeters meters,
            InstantSource clock) {
        this.declarations = tables.declarations();
        this.waiting = tables.waiting();
        this.decisions = tables.decisions();
        this.profiles = profiles;
        this.rulebooks = rulebooks;
        this.secrets = secrets;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes in a batch, in the chassis's transaction. */
    void onDeclarations(List<Received<DeclarationFact>> batch) {
        List<DeclarationFact> facts = batch.stream().map(Received::body).toList();
        Map<String, KnownDeclaration> known =
                declarations.lock(facts.stream().map(DeclarationFact::mrn).collect(Collectors.toSet()));
        List<Undecided> versions = new ArrayList<>();
        for (DeclarationFact fact : facts) {
            KnownDeclaration before = known.getOrDefault(fact.mrn(), KnownDeclaration.unheardOf(fact.mrn()));
            if (before.needsDecisionOn(fact.version())) {
                undecided(fact).ifPresent(versions::add);
            }
            known.put(fact.mrn(), before.after(fact));
        }
        versions.removeIf(version -> cancelled(known, version.mrn()));
        declarations.save(known.values());
        decideOrKeep(versions, known);
    }

    /**
     * Takes up declarations that had to wait, in the caller's transaction.
     *
     * @return how many were decided
     */
    int resume(int limit) {
        Optional<Rulebook> rulebook = rulebooks.inForceAt(clock.instant());
        if (rulebook.isEmpty()) {
            return 0;
        }
        List<Due> due = waiting.take(limit);
        decide(due, rulebook.get());
        return due.size();
    }

    private void decideOrKeep(List<Undecided> versions, Map<String, KnownDeclaration> known) {
        Optional<Rulebook> rulebook = rulebooks.inForceAt(clock.instant());
        List<Due> due = new ArrayList<>();
        Map<String, Undecided> notYet = new HashMap<>();
        for (Undecided version : versions) {
            KnownDeclaration declaration = known.get(version.mrn());
            Instant lodgedAt = declaration == null ? null : declaration.lodgedAt();
            if (rulebook.isPresent() && lodgedAt != null) {
                due.add(new Due(version, lodgedAt));
            } else {
                notYet.put(version.mrn(), version);
            }
        }
        if (!notYet.isEmpty()) {
            waiting.keep(notYet.values());
        }
        rulebook.ifPresent(rules -> decide(due, rules));
    }

    private void decide(List<Due> due, Rulebook rulebook) {
        if (due.isEmpty()) {
            return;
        }
        Map<String, ImporterProfile> known =
                profiles.of(due.stream().map(Due::importer).collect(Collectors.toSet()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<DecidedDeclaration> decided = new ArrayList<>(due.size());
        for (Due version : due) {
            ImporterProfile profile = known.getOrDefault(version.importer(), ImporterProfile.UNKNOWN);
            Lot lot = secrets.lotOf(version.mrn(), version.lodgedOn(), DrawSecrets.CONTROL);
            Facts facts = version.facts(FIRST, now, profile, lot);
            decided.add(new DecidedDeclaration(facts, meters.time(() -> rulebook.decide(facts))));
        }
        decisions.add(decided);
        outbox.publish(decided.stream()
                .map(each -> Routed.of(each.facts(), each.decision()))
                .toList());
        meters.countAfterCommit(decided);
    }

    private static Optional<Undecided> undecided(DeclarationFact fact) {
        return switch (fact) {
            case DeclarationFact.Lodged lodged ->
                Optional.of(new Undecided(lodged.mrn(), lodged.version(), lodged.legalDate(), lodged.declaration()));
            case DeclarationFact.Amended amended ->
                Optional.of(
                        new Undecided(amended.mrn(), amended.version(), amended.legalDate(), amended.declaration()));
            case DeclarationFact.Cancelled gone -> Optional.empty();
        };
    }

    private static boolean cancelled(Map<String, KnownDeclaration> known, String mrn) {
        KnownDeclaration declaration = known.get(mrn);
        return declaration != null && declaration.cancelled();
    }
}
