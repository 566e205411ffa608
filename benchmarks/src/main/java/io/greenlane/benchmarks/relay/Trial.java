package io.greenlane.benchmarks.relay;

import io.greenlane.benchmarks.machine.Cpu;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** One variant under one load, from the start of its relay to the last arrival and an empty outbox. */
record Trial(Bench bench, Variant variant, Supplier<Cpu> meter) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param transactionsPerSecond 0 for as many as go */
    record Load(int events, int writers, int group, int transactionsPerSecond) {}

    /**
     * What came of it.
     *
     * @param cpu from before the first write until the outbox was empty
     * @param left rows that stayed in the outbox
     */
    record Outcome(Cpu cpu, Timing timing, int lost, int duplicated, int outOfTurn, int left) {

        boolean flawless() {
            return lost == 0 && outOfTurn == 0 && left == 0;
        }
    }

    Outcome run(Load load) throws InterruptedException {
        var partitions = bench.freshTopic();
        var plan = new Plan(partitions.getFirst().topic(), load.events, load.writers, load.group);
        try (Relay relay = variant.relay(bench);
                Arrivals arrivals = bench.arrivals(partitions, load.events)) {
            relay.start();
            Writing writing = variant.writing(bench);
            Cpu before = meter.get();
            Writers writers =
                    new Writers(plan, movements -> writeAndTell(writing, movements, relay), load.transactionsPerSecond);
            writers.run();
            int lost = arrivals.awaitAll(PATIENCE);
            int left = awaitEmptyOutbox();
            Cpu spent = meter.get().since(before);
            var timing = Timing.of(plan, writers, arrivals);
            return new Outcome(spent, timing, lost, arrivals.duplicates(), arrivals.outOfTurn(), left);
        } finally {
            bench.clear(plan.topic());
        }
    }

    /** CPU of a relay that has nothing to do. */
    Cpu idle(Duration duration) throws InterruptedException {
        try (Relay relay = variant.relay(bench)) {
            relay.start();
            Cpu before = meter.get();
            Thread.sleep(duration);
            return meter.get().since(before);
        }
    }

    private static long writeAndTell(Writing writing, List<Movement> movements, Relay relay) {
        long commitNanos = writing.write(movements);
        relay.committed();
        return commitNanos;
    }

    private int awaitEmptyOutbox() throws InterruptedException {
        int left = bench.rowsInOutbox();
        for (int look = 0; left > 0 && look < 100; look++) {
            Thread.sleep(20);
            left = bench.rowsInOutbox();
        }
        return left;
    }
}
