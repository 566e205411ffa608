package io.greenlane.benchmarks.machine;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the CPU time of every process of a platform, of this JVM and of the whole machine. */
public final class PlatformMeter {

    private static final String POSTGRES = "postgres";
    /** Both compilers' threads, their names cut by Linux and without numbers. */
    private static final String COMPILER = "C# CompilerThre";

    private final SortedMap<String, Long> pids;

    /** @param pids of the processes by their names in the platform; {@code postgres} is read with its children */
    public PlatformMeter(Map<String, Long> pids) {
        this.pids = new TreeMap<>(pids);
    }

    /** The state of all counters now. */
    public PlatformCpu read() {
        SortedMap<String, Double> millis = new TreeMap<>();
        pids.forEach((name, pid) ->
                millis.put(name, name.equals(POSTGRES) ? Processes.cpuOfFamily(pid) : Processes.cpu(pid)));
        return new PlatformCpu(
                millis, compilers(), Processes.cpu(ProcessHandle.current().pid()), Processes.cpuOfMachine());
    }

    private double compilers() {
        return pids.entrySet().stream()
                .filter(one -> !one.getKey().equals(POSTGRES))
                .mapToDouble(one -> Processes.cpuOfThreads(one.getValue()).getOrDefault(COMPILER, 0.0))
                .sum();
    }

    public SortedMap<String, Long> pids() {
        return new TreeMap<>(pids);
    }
}
