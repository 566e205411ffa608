package io.greenlane.benchmarks.relay;

import io.greenlane.benchmarks.machine.Cpu;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one round (or the medians of all) says of a variant.
 *
 * @param arrivalP50 ms from insert to consumed, open loop; also p90 and p99
 * @param commitP99 ms of the writers' COMMIT under that load; also p50
 * @param steadyPostgres CPU-ms per event under that load; also broker and this JVM
 * @param eventsPerSecond at saturation; the CPU-ms per event beside it
 * @param idle CPU-ms per second of PostgreSQL and this JVM with nothing to do
 * @param foreign share of the machine's CPU that other processes took, 0 to 1
 */
record Figures(
        double arrivalP50,
        double arrivalP90,
        double arrivalP99,
        double commitP50,
        double commitP99,
        double steadyPostgres,
        double steadyBroker,
        double steadyJvm,
        double eventsPerSecond,
        double saturatedPostgres,
        double saturatedBroker,
        double saturatedJvm,
        double groupCommitP99,
        double idle,
        double foreign) {

    static Figures of(
            Trial.Load steadyLoad,
            Trial.Outcome steady,
            Trial.Load heavyLoad,
            Trial.Outcome heavy,
            Cpu idle,
            double idleSeconds) {
        double events = steadyLoad.events();
        double heavyEvents = heavyLoad.events();
        return new Figures(
                steady.timing().arrival().p50(),
                steady.timing().arrival().p90(),
                steady.timing().arrival().p99(),
                steady.timing().commit().p50(),
                steady.timing().commit().p99(),
                steady.cpu().postgres() / events,
                steady.cpu().broker() / events,
                steady.cpu().jvm() / events,
                heavy.timing().eventsPerSecond(),
                heavy.cpu().postgres() / heavyEvents,
                heavy.cpu().broker() / heavyEvents,
                heavy.cpu().jvm() / heavyEvents,
                heavy.timing().commit().p99(),
                (idle.postgres() + idle.jvm()) / idleSeconds,
                foreignShare(steady.cpu(), heavy.cpu(), idle));
    }

    private static double foreignShare(Cpu... phases) {
        double foreign = 0;
        double machine = 0;
        for (Cpu phase : phases) {
            foreign += phase.foreign();
            machine += phase.machine();
        }
        return machine == 0 ? 0 : foreign / machine;
    }

    double steadyCpu() {
        return steadyPostgres + steadyBroker + steadyJvm;
    }

    double saturatedCpu() {
        return saturatedPostgres + saturatedBroker + saturatedJvm;
    }

    /** Each figure's median over the rounds. */
    static Figures medians(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::arrivalP50),
                median(rounds, Figures::arrivalP90),
                median(rounds, Figures::arrivalP99),
                median(rounds, Figures::commitP50),
                median(rounds, Figures::commitP99),
                median(rounds, Figures::steadyPostgres),
                median(rounds, Figures::steadyBroker),
                median(rounds, Figures::steadyJvm),
                median(rounds, Figures::eventsPerSecond),
                median(rounds, Figures::saturatedPostgres),
                median(rounds, Figures::saturatedBroker),
                median(rounds, Figures::saturatedJvm),
                median(rounds, Figures::groupCommitP99),
                median(rounds, Figures::idle),
                median(rounds, Figures::foreign));
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
