package io.greenlane.benchmarks.load;

import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.traffic.Registry;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where traders lodge: sends each declaration once, through the gateway, and books what was acknowledged. */
final class Counter {

    /** One in so many asks for the decision in the answer. */
    private static final int ONE_IN = 10;

    private final Gateway gateway;
    private final Registry registry;
    private final Supply supply;
    private final ConcurrentMap<String, Lodgement> byMrn = new ConcurrentHashMap<>();
    private final AtomicInteger lodged = new AtomicInteger();

    Counter(Gateway gateway, Registry registry, Supply supply) {
        this.gateway = gateway;
        this.registry = registry;
        this.supply = supply;
    }

    Supply supply() {
        return supply;
    }

    /** Sends the next declaration. */
    Answered lodge(long due) {
        Lodgement lodgement = supply.take();
        boolean asked = lodged.getAndIncrement() % ONE_IN == 0;
        Answer answer = gateway.post(
                "/declarations",
                registry.bearer(lodgement.declarant()),
                "lodge-" + lodgement.lrn(),
                asked ? "wait=5" : null,
                lodgement.body());
        long at = System.nanoTime();
        if (!answer.ok()) {
            return new Answered("", due, at, answer.status(), answer.code(), asked);
        }
        String mrn = answer.body().path("mrn").asString("");
        byMrn.put(mrn, lodgement);
        return new Answered(mrn, due, at, answer.status(), "OK", asked);
    }

    /** What an examiner would conclude of a declaration that was lodged here. */
    Optional<byte[]> conclusion(String mrn) {
        return Optional.ofNullable(byMrn.get(mrn)).map(Lodgement::conclusion);
    }
}
