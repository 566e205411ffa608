package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.regulation.Catalogue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides stored declarations anew under other measures. Both sides of the comparison are decided with the risk rules and the
 * policy of now, so that the measures alone make the difference. Nothing is kept and nobody is told.
 */
public final class Rehearsal {

    private static final int SAMPLE = 50;

    private final Decisions decisions;
    private final Rulebooks rulebooks;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Rehearsal(Decisions decisions, Rulebooks rulebooks, TransactionOperations transaction, InstantSource clock) {
        this.transaction = transaction;
        this.decisions = decisions;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * Rehearses.
     *
     * @param draft the measures as they would be
     * @param declarations how many of the newest decisions to make again
     */
    public Rehearsed rehearse(Catalogue draft, int declarations) {
        Optional<Rulebook> inForce = rulebooks.inForceAt(clock.instant());
        Tally tally = new Tally();
        if (inForce.isPresent()) {
            Rulebook now = inForce.get();
            Rulebook then = new Rulebook(draft, now.riskTable(), now.policy(), now.criteria(), now.model());
            // The driver hands rows over bit by bit inside a transaction only.
            transaction.executeWithoutResult(status ->
                    decisions.newest(declarations, facts -> tally.add(facts, now.decide(facts), then.decide(facts))));
        }
        return tally.result();
    }

    /** Counts as it goes, so that the length of a rehearsal costs no memory. */
    private static final class Tally {
        private final Map<Lane, Integer> before = new EnumMap<>(Lane.class);
        private final Map<Lane, Integer> after = new EnumMap<>(Lane.class);
        private final Map<String, Integer> added = new TreeMap<>();
        private final Map<String, Integer> removed = new TreeMap<>();
        private final List<Rehearsed.Change> sample = new ArrayList<>();
        private int declarations;
        private int changed;

        void add(Facts facts, Decision now, Decision then) {
            declarations++;
            before.merge(now.lane(), 1, Integer::sum);
            after.merge(then.lane(), 1, Integer::sum);
            Set<String> came = without(codes(then), codes(now));
            Set<String> went = without(codes(now), codes(then));
            came.forEach(code -> added.merge(code, 1, Integer::sum));
            went.forEach(code -> removed.merge(code, 1, Integer::sum));
            if (now.lane() != then.lane() || !holds(now).equals(holds(then))) {
                changed++;
                if (sample.size() < SAMPLE) {
                    sample.add(new Rehearsed.Change(
                            facts.mrn(),
                            facts.version(),
                            now.lane(),
                            then.lane(),
                            came.stream().sorted().toList(),
                            went.stream().sorted().toList()));
                }
            }
        }

        Rehearsed result() {
            return new Rehearsed(declarations, changed, before, after, added, removed, sample);
        }

        private static Set<String> codes(Decision decision) {
            return decision.reasons().stream().map(Reason::code).collect(Collectors.toSet());
        }

        private static Set<Hold.Key> holds(Decision decision) {
            return decision.holds().stream().map(Hold::key).collect(Collectors.toSet());
        }

        private static Set<String> without(Set<String> all, Set<String> others) {
            Set<String> rest = new HashSet<>(all);
            rest.removeAll(others);
            return rest;
        }
    }
}
