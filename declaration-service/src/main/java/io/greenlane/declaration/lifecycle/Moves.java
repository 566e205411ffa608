package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves declarations, all of a batch at once: lock, decide, store, tell. Runs inside the caller's transaction. */
@Component
public class Moves {

    private final Standings standings;
    private final Outbox outbox;
    private final ApplicationEventPublisher inside;
    private final InstantSource clock;

    Moves(Standings standings, Outbox outbox, ApplicationEventPublisher inside, InstantSource clock) {
        this.standings = standings;
        this.outbox = outbox;
        this.inside = inside;
        this.clock = clock;
    }

    /** What a fact does to a declaration at a moment. */
    @FunctionalInterface
    interface Rule<F> {
        NextStep on(Standing standing, F fact, Instant now);
    }

    /**
     * Applies facts in their order.
     *
     * @throws IllegalStateException for a declaration this service does not know
     */
    <F> void apply(List<F> facts, Function<F, String> mrnOf, Rule<F> rule) {
        Set<String> mrns = new HashSet<>();
        facts.forEach(fact -> mrns.add(mrnOf.apply(fact)));
        Map<String, Standing> locked = standings.lock(mrns);
        Map<String, NextStep> steps = new LinkedHashMap<>();
        Instant now = now();
        for (F fact : facts) {
            String mrn = mrnOf.apply(fact);
            Standing standing = locked.get(mrn);
            if (standing == null) {
                throw new IllegalStateException("There is no declaration " + mrn);
            }
            NextStep step = rule.on(standing, fact, now);
            locked.put(mrn, step.after());
            steps.merge(mrn, step, NextStep::then);
        }
        store(steps.values());
    }

    /** Stores and tells what steps with locked declarations came to. */
    public void store(Collection<NextStep> decided) {
        List<NextStep> steps = decided.stream().filter(step -> !step.isNone()).toList();
        if (steps.isEmpty()) {
            return;
        }
        standings.save(steps);
        List<PublishedEvent> events =
                steps.stream().flatMap(step -> step.events().stream()).toList();
        outbox.publish(events);
        inside.publishEvent(new StatusesMoved(steps));
    }

    /** The moment of a move, to the millisecond as events carry it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
