package io.greenlane.benchmarks.machine;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the CPU time of every process of a platform, of this JVM and of the whole machine. */
public final class PlatformMeter {

    private static final String POSTGRES = "postgres";

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
        return new PlatformCpu(millis, Processes.cpu(ProcessHandle.current().pid()), Processes.cpuOfMachine());
    }

    public SortedMap<String, Long> pids() {
        return new TreeMap<>(pids);
    }
}
