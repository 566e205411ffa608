package io.greenlane.inspection.worklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;

/** Opens cases for decisions to examine and withdraws them when the declaration has ended. */
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

    /** Decision by decision, so that what comes of them does not depend on where a batch ends. */
    void onRouted(List<Received<Routed>> batch) {
        Map<String, List<RedDecision>> red = batch.stream()
                .flatMap(received -> received.body().red().stream())
                .collect(groupingBy(RedDecision::mrn, TreeMap::new, toList()));
        if (red.isEmpty()) {
            return;
        }
        Map<String, DeclarationEnding> ended = declarations.lockAndFindEnded(red.keySet());
        Map<String, InspectionCase> known = cases.lockNewestOf(red.keySet());
        Instant now = now();
        Map<UUID, InspectionCase> opened = new LinkedHashMap<>();
        Map<UUID, InspectionCase> followed = new LinkedHashMap<>();
        red.forEach((mrn, decisions) -> {
            InspectionCase newest = known.get(mrn);
            for (RedDecision decision : decisions) {
                switch (NextStep.on(decision, ended.get(mrn), newest)) {
                    case NextStep.OpenCase(RedDecision first) -> {
                        newest = InspectionCase.opened(identifiers.next(), first, now);
                        opened.put(newest.caseId(), newest);
                    }
                    case NextStep.FollowVersion(InspectionCase following) -> {
                        newest = following;
                        (opened.containsKey(newest.caseId()) ? opened : followed).put(newest.caseId(), newest);
                    }
                    case NextStep.Nothing nothing -> {}
                }
            }
        });
        cases.add(opened.values());
        cases.save(followed.values());
        outbox.publish(opened.values().stream().map(CaseOpened::of).toList());
    }

    /** A case that nobody has taken on is withdrawn; any other shows its officer how the declaration ended. */
    void onEnded(List<Received<DeclarationEnded>> batch) {
        TreeMap<String, DeclarationEnding> ended = batch.stream()
                .map(Received::body)
                .collect(toMap(
                        DeclarationEnded::mrn,
                        DeclarationEnded::ending,
                        BinaryOperator.minBy(Comparator.comparing(DeclarationEnding::at)),
                        TreeMap::new));
        declarations.rememberEnded(ended);
        Instant now = now();
        List<InspectionCase> marked = cases.lockNewestOf(ended.keySet()).values().stream()
                .filter(found -> found.ending() == null && found.isTouchedBy(endingOf(found, ended)))
                .map(found -> found.declarationEnded(endingOf(found, ended), now))
                .toList();
        cases.save(marked);
        outbox.publish(marked.stream()
                .filter(found -> found.state() == CaseState.WITHDRAWN)
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
