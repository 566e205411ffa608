package io.greenlane.benchmarks.profile;

import io.greenlane.benchmarks.machine.PlatformMeter;
import io.greenlane.benchmarks.machine.Processes;
import io.greenlane.benchmarks.profile.Profile.Cost;
import io.greenlane.benchmarks.profile.Statements.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks into every JVM and into PostgreSQL while a phase runs. */
public final class Profiler {

    private static final String POSTGRES = "postgres";
    private static final int MOST_METHODS = 40;
    private static final double KIBI = 1024;

    private final SortedMap<String, Long> jvms;
    private final long postmaster;
    private final Recordings recordings;
    private final Statements statements;
    private final Reading before;

    /**
     * The counters at one moment.
     *
     * @param cpu of each JVM
     * @param threads of each JVM
     */
    private record Reading(
            SortedMap<String, Double> cpu,
            SortedMap<String, SortedMap<String, Double>> threads,
            SortedMap<String, Double> postgres) {

        static Reading now(SortedMap<String, Long> jvms, long postmaster) {
            SortedMap<String, Double> cpu = new TreeMap<>();
            SortedMap<String, SortedMap<String, Double>> threads = new TreeMap<>();
            jvms.forEach((name, pid) -> {
                cpu.put(name, Processes.cpu(pid));
                threads.put(name, Processes.cpuOfThreads(pid));
            });
            return new Reading(cpu, threads, Processes.cpuOfPostgres(postmaster));
        }

        double cpuOf(String jvm) {
            return cpu.getOrDefault(jvm, 0.0);
        }

        SortedMap<String, Double> threadsOf(String jvm) {
            return threads.getOrDefault(jvm, new TreeMap<>());
        }
    }

    private Profiler(
            SortedMap<String, Long> jvms,
            long postmaster,
            Recordings recordings,
            Statements statements,
            Reading before) {
        this.jvms = jvms;
        this.postmaster = postmaster;
        this.recordings = recordings;
        this.statements = statements;
        this.before = before;
    }

    /**
     * Begins to look.
     *
     * @param folder for the recordings
     */
    public static Profiler start(PlatformMeter meter, Statements statements, Path folder)
            throws IOException, InterruptedException {
        SortedMap<String, Long> jvms = meter.pids();
        long postmaster = Objects.requireNonNull(jvms.remove(POSTGRES), "A platform has PostgreSQL");
        statements.begin();
        Recordings recordings = Recordings.start(jvms, folder);
        return new Profiler(jvms, postmaster, recordings, statements, Reading.now(jvms, postmaster));
    }

    /** @param declarations how many were finished since the start */
    public Profile stop(int declarations) throws IOException, InterruptedException {
        Reading after = Reading.now(jvms, postmaster);
        List<Asked> asked = statements.counted();
        SortedMap<String, Path> files = recordings.stop();
        Parts table = Parts.shipped();
        SortedMap<String, SortedMap<String, Double>> parts = new TreeMap<>();
        SortedMap<String, SortedMap<String, Double>> allocated = new TreeMap<>();
        SortedMap<String, SortedMap<String, Double>> threads = new TreeMap<>();
        SortedMap<String, List<Cost>> methods = new TreeMap<>();
        SortedMap<String, List<Cost>> own = new TreeMap<>();
        SortedMap<String, List<Cost>> under = new TreeMap<>();
        for (var one : files.entrySet()) {
            String name = one.getKey();
            JavaProfile java = JavaProfile.of(one.getValue(), table);
            SortedMap<String, Double> ofThreads =
                    difference(after.threadsOf(name), before.threadsOf(name), declarations);
            double total = (after.cpuOf(name) - before.cpuOf(name)) / declarations;
            VirtualMachine machine = VirtualMachine.of(ofThreads);
            double perSample = java.samples() == 0 ? 0 : (total - machine.total()) / java.samples();
            SortedMap<String, Double> millis = new TreeMap<>(machine.byPart());
            java.byPart().forEach((part, samples) -> millis.merge(part, samples * perSample, Double::sum));
            parts.put(name, millis);
            threads.put(name, ofThreads);
            SortedMap<String, Double> kibi = new TreeMap<>();
            java.allocated().forEach((part, bytes) -> kibi.put(part, bytes / KIBI / declarations));
            allocated.put(name, kibi);
            methods.put(name, costliest(java.byMethod(), perSample));
            own.put(name, costliest(java.own(), perSample));
            under.put(name, costliest(java.under(), perSample));
        }
        return new Profile(
                declarations,
                parts,
                difference(after.postgres(), before.postgres(), declarations),
                allocated,
                methods,
                own,
                under,
                threads,
                asked);
    }

    private static SortedMap<String, Double> difference(
            Map<String, Double> after, Map<String, Double> before, int declarations) {
        SortedMap<String, Double> spent = new TreeMap<>();
        after.forEach((name, millis) ->
                spent.put(name, Math.max(0, millis - before.getOrDefault(name, 0.0)) / declarations));
        spent.values().removeIf(millis -> millis == 0);
        return spent;
    }

    private static List<Cost> costliest(Map<String, Integer> samples, double perSample) {
        return samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_METHODS)
                .map(one -> new Cost(one.getKey(), one.getValue() * perSample))
                .toList();
    }
}
