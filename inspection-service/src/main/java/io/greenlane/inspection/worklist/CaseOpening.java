package io.greenlane.inspection.worklist;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens cases for what decisions ask of officers and withdraws them when it is not asked any more. */
@Component
class CaseOpening {

    private final Cases cases;
    private final KnownDeclarations declarations;
    private final PostponedDecisions postponed;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final InstantSource clock;
    private final Duration auditTime;

    CaseOpening(
            Cases cases,
            KnownDeclarations declarations,
            PostponedDecisions postponed,
            Outbox outbox,
            Identifiers identifiers,
            InstantSource clock,
            CaseTimes times) {
        this.cases = cases;
        this.declarations = declarations;
        this.postponed = postponed;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
        this.auditTime = times.audit();
    }

    /** Decision by decision, so that what comes of them does not depend on where a batch ends. */
    void onRouted(List<Received<Routed>> batch) {
        List<Routed> decisions = batch.stream().map(Received::body).toList();
        List<Map<CaseKind, ControlDecision>> work =
                decisions.stream().map(decision -> decision.work(auditTime)).toList();
        TreeSet<String> mrns = new TreeSet<>();
        for (int place = 0; place < decisions.size(); place++) {
            Routed decision = decisions.get(place);
            if (decision.mayFollowAnother() || !work.get(place).isEmpty()) {
                mrns.add(decision.mrn());
            }
        }
        if (mrns.isEmpty()) {
            return;
        }
        Map<String, DeclarationEnding> ended = declarations.lockAndFindEnded(mrns);
        var opening = new Opening(ended, cases.lockNewestOf(mrns), now());
        for (int place = 0; place < decisions.size(); place++) {
            if (mrns.contains(decisions.get(place).mrn())) {
                opening.take(decisions.get(place), work.get(place));
            }
        }
        keep(opening);
    }

    private void keep(Opening opening) {
        cases.add(opening.added.values());
        cases.save(opening.changed.values());
        postponed.keep(opening.postponed);
        outbox.publish(opening.added.values().stream()
                .filter(opened -> opened.kind() == CaseKind.EXAMINATION)
                .map(CaseOpened::of)
                .toList());
        outbox.publish(opening.answered);
    }

    /** What a batch of decisions comes to. */
    private final class Opening {

        private final Map<String, DeclarationEnding> ended;
        private final Map<Cases.Key, InspectionCase> known;
        private final Instant now;
        private final Map<UUID, InspectionCase> added = new LinkedHashMap<>();
        private final Map<UUID, InspectionCase> changed = new LinkedHashMap<>();
        private final List<AnsweredBefore> answered = new ArrayList<>();
        private final Map<Cases.Key, ControlDecision> postponed = new LinkedHashMap<>();

        private Opening(Map<String, DeclarationEnding> ended, Map<Cases.Key, InspectionCase> known, Instant now) {
            this.ended = ended;
            this.known = known;
            this.now = now;
        }

        private void take(Routed routed, Map<CaseKind, ControlDecision> work) {
            for (CaseKind kind : CaseKind.values()) {
                var key = new Cases.Key(routed.mrn(), kind);
                InspectionCase newest = known.get(key);
                ControlDecision decision = work.get(kind);
                if (decision != null) {
                    ask(key, decision, newest);
                } else if (newest != null
                        && newest.endsWhenAskedNoMore()
                        && newest.isOlderThan(routed.version(), routed.sequence())) {
                    keep(key, newest.askedNoMore(now));
                }
            }
        }

        private void ask(Cases.Key key, ControlDecision decision, @Nullable InspectionCase newest) {
            DeclarationEnding ending = ended.get(key.mrn());
            switch (NextStep.on(key.kind(), decision, ending, newest)) {
                case NextStep.OpenCase(ControlDecision first) ->
                    add(key, InspectionCase.opened(identifiers.next(), key.kind(), first, ending, now, auditTime));
                case NextStep.AwaitRelease(ControlDecision first) ->
                    add(key, InspectionCase.awaitingRelease(identifiers.next(), first, now));
                case NextStep.FollowVersion(InspectionCase following) -> keep(key, following);
                case NextStep.TellAnswered(InspectionCase earlier) ->
                    answered.add(AnsweredBefore.of(earlier, decision, now));
                case NextStep.Postpone(ControlDecision asked) -> postponed.put(key, asked);
                case NextStep.Nothing nothing -> {}
            }
        }

        private void add(Cases.Key key, InspectionCase opened) {
            known.put(key, opened);
            added.put(opened.caseId(), opened);
        }

        private void keep(Cases.Key key, InspectionCase next) {
            known.put(key, next);
            (added.containsKey(next.caseId()) ? added : changed).put(next.caseId(), next);
        }
    }

    /**
     * A case that nobody has taken on is withdrawn; any other shows its officer how the declaration ended. A refusal that
     * does not stand makes all of it undone. Of a declaration the latest counts.
     */
    void onEnded(List<Received<DeclarationEnded>> batch) {
        TreeMap<String, DeclarationEnding> ended = new TreeMap<>();
        TreeSet<String> revived = new TreeSet<>();
        for (Received<DeclarationEnded> received : batch) {
            String mrn = received.body().mrn();
            DeclarationEnding ending = received.body().ending();
            if (ending == null) {
                ended.remove(mrn);
                revived.add(mrn);
            } else {
                ended.merge(mrn, ending, BinaryOperator.minBy(Comparator.comparing(DeclarationEnding::at)));
            }
        }
        Instant now = now();
        if (!revived.isEmpty()) {
            revive(revived, now);
        }
        if (!ended.isEmpty()) {
            end(ended, now);
        }
    }

    /** What was asked for meanwhile is asked now. */
    private void revive(SortedSet<String> mrns, Instant now) {
        declarations.revive(mrns);
        var opening = new Opening(Map.of(), cases.lockNewestOf(mrns), now);
        Map.copyOf(opening.known).forEach((key, found) -> {
            if (found.wasRefused()) {
                opening.keep(key, found.revived());
            }
        });
        postponed.takeOf(mrns).forEach((key, asked) -> opening.ask(key, asked, opening.known.get(key)));
        keep(opening);
    }

    private void end(SortedMap<String, DeclarationEnding> ended, Instant now) {
        declarations.rememberEnded(ended);
        Collection<InspectionCase> newest = cases.lockNewestOf(ended.keySet()).values();
        List<InspectionCase> marked = newest.stream()
                .filter(found -> found.ending() == null && found.isTouchedBy(endingOf(found, ended)))
                .map(found -> found.declarationEnded(endingOf(found, ended), now, auditTime))
                .toList();
        cases.save(marked);
        outbox.publish(marked.stream()
                .filter(found -> found.kind() == CaseKind.EXAMINATION && found.state() == CaseState.WITHDRAWN)
                .map(gone -> CaseWithdrawn.of(gone, endingOf(gone, ended), now))
                .toList());
    }

    private static DeclarationEnding endingOf(InspectionCase found, Map<String, DeclarationEnding> ended) {
        return Objects.requireNonNull(ended.get(found.decision().mrn()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
