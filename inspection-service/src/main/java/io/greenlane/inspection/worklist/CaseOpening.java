package io.greenlane.inspection.worklist;

import static java.util.stream.Collectors.toMap;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;

/** Opens cases for decisions to examine and withdraws them when the declaration is cancelled. */
@Component
class CaseOpening {

    private final Cases cases;
    private final KnownDeclarations declarations;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final InstantSource clock;

    CaseOpening(
            Cases cases, KnownDeclarations declarations, Outbox outbox, Identifiers identifiers, InstantSource clock) {
        this.cases = cases;
        this.declarations = declarations;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    void onRouted(List<Received<Routed>> batch) {
        Map<String, RedDecision> newest = batch.stream()
                .flatMap(received -> received.body().red().stream())
                .collect(toMap(RedDecision::mrn, decision -> decision, CaseOpening::newer, TreeMap::new));
        if (newest.isEmpty()) {
            return;
        }
        Set<String> cancelled = declarations.lockAndFindCancelled(newest.keySet());
        Map<String, InspectionCase> known = cases.lockNewestOf(newest.keySet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var opened = new ArrayList<InspectionCase>();
        var followed = new ArrayList<InspectionCase>();
        newest.forEach((mrn, decision) -> {
            switch (NextStep.on(decision, cancelled.contains(mrn), known.get(mrn))) {
                case NextStep.OpenCase(RedDecision red) ->
                    opened.add(InspectionCase.opened(identifiers.next(), red, now));
                case NextStep.FollowVersion(InspectionCase following) -> followed.add(following);
                case NextStep.Nothing nothing -> {}
            }
        });
        cases.add(opened);
        cases.save(followed);
        outbox.publish(opened.stream().map(CaseOpened::of).toList());
    }

    void onCancelled(List<Received<DeclarationCancelled>> batch) {
        TreeMap<String, Instant> cancelled = batch.stream()
                .map(Received::body)
                .collect(toMap(
                        DeclarationCancelled::mrn,
                        DeclarationCancelled::cancelledAt,
                        BinaryOperator.minBy(Instant::compareTo),
                        TreeMap::new));
        declarations.rememberCancelled(cancelled);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // A claimed case stays with its officer and is withdrawn when given back.
        List<InspectionCase> withdrawn = cases.lockNewestOf(cancelled.keySet()).values().stream()
                .filter(found -> found.state() == CaseState.OPEN)
                .map(found -> found.withdrawn(now))
                .toList();
        cases.save(withdrawn);
        outbox.publish(
                withdrawn.stream().map(gone -> CaseWithdrawn.of(gone, now)).toList());
    }

    private static RedDecision newer(RedDecision one, RedDecision other) {
        return other.isNewerThan(one) ? other : one;
    }
}
