package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Decisions by lane, the time one takes, and how many declarations wait or were set aside, and for want of what. */
final class DecisionMeters {

    private final Map<Lane, Counter> byLane = new EnumMap<>(Lane.class);
    private final Timer duration;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong aside = new AtomicLong();
    private final AtomicLong reassessments = new AtomicLong();
    private final AtomicInteger modelMissing = new AtomicInteger();
    private final Map<Rulebooks.Part, AtomicInteger> missing = new EnumMap<>(Rulebooks.Part.class);

    DecisionMeters(MeterRegistry meters) {
        for (Lane lane : Lane.values()) {
            byLane.put(lane, meters.counter("greenlane.decisions", "lane", lane.name()));
        }
        this.duration = Timer.builder("greenlane.decision.duration")
                .description("The decision alone, without reading and writing")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        meters.gauge("greenlane.declarations.waiting", waiting);
        meters.gauge("greenlane.declarations.aside", aside);
        meters.gauge("greenlane.declarations.reassessment", reassessments);
        meters.gauge("greenlane.model.missing", modelMissing);
        for (Rulebooks.Part part : Rulebooks.Part.values()) {
            AtomicInteger absent = new AtomicInteger();
            meters.gauge("greenlane.rules.missing", Tags.of("part", part.name()), absent);
            missing.put(part, absent);
        }
    }

    Decision time(Supplier<Decision> decision) {
        return duration.record(decision);
    }

    /** A batch that is rolled back comes again, and would be counted twice. */
    void countAfterCommit(List<DecidedDeclaration> decided) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                decided.forEach(each -> count(each.decision().lane()));
            }
        });
    }

    void waiting(long declarations, long setAside) {
        waiting.set(declarations);
        aside.set(setAside);
    }

    void reassessments(long declarations) {
        reassessments.set(declarations);
    }

    /** 1 for what is missing, 0 for what is there. */
    void missing(Set<Rulebooks.Part> absent) {
        missing.forEach((part, gauge) -> gauge.set(absent.contains(part) ? 1 : 0));
    }

    /** 1 while the policy names a model that cannot be had. */
    void modelMissing(boolean absent) {
        modelMissing.set(absent ? 1 : 0);
    }

    private void count(Lane lane) {
        Counter counter = byLane.get(lane);
        if (counter != null) {
            counter.increment();
        }
    }
}
