package io.greenlane.benchmarks.evaluation;

import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.importer.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What came of one world.
 *
 * @param violating share of the declarations that break a rule
 * @param trusted share of the declarations whose importer was trusted
 * @param baseRate share of what breaks a rule among all, from the control draw
 * @param missRate share of what breaks a rule among those that nothing but the lot would have stopped, from the control draw
 */
record WorldResult(
        long seed,
        int declarations,
        double violating,
        double trusted,
        double seconds,
        Map<Strategy, Reached> reached,
        Drawn baseRate,
        Drawn missRate) {

    private static final double NANOS = 1e9;

    static WorldResult of(Design design, Policy policy, long seed) {
        long began = System.nanoTime();
        List<Shipment> shipments = new Administration(design, seed, policy).run();
        Map<Strategy, Reached> reached = new EnumMap<>(Strategy.class);
        for (Strategy strategy : Strategy.values()) {
            reached.put(strategy, Reached.of(shipments, strategy.examined(shipments, seed), design.weeks()));
        }
        return new WorldResult(
                seed,
                shipments.size(),
                share(shipments.stream().filter(Shipment::violates).count(), shipments),
                share(
                        shipments.stream()
                                .filter(one -> one.decided().tier() == Tier.TRUSTED)
                                .count(),
                        shipments),
                (System.nanoTime() - began) / NANOS,
                reached,
                Drawn.of(shipments, one -> true),
                Drawn.of(shipments, one -> one.decided().letGoOtherwise()));
    }

    Reached of(Strategy strategy) {
        return Objects.requireNonNull(reached.get(strategy));
    }

    private static double share(long some, List<Shipment> all) {
        return (double) some / all.size();
    }
}
