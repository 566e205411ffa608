package io.greenlane.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * CPU time (user and system) of the processes that share the work, in milliseconds since their start. PostgreSQL is the
 * postmaster with all its children: backends, WAL sender, WAL writer, checkpointer, autovacuum and those that have
 * ended. Linux only, from {@code /proc}; its resolution is 10 ms a process.
 */
public final class CpuMeter {

    private static final Path PROC = Path.of("/proc");

    private final long postmaster;
    private final long broker;

    CpuMeter(long postmaster, long broker) {
        this.postmaster = postmaster;
        this.broker = broker;
    }

    /** The state of all counters now. */
    public Cpu read() {
        long self = ProcessHandle.current().pid();
        return new Cpu(
                Processes.cpuOfFamily(postmaster),
                Processes.cpu(broker),
                Processes.cpu(self),
                Processes.cpuOfMachine());
    }

    /** The load averages over 1, 5 and 15 minutes, as the kernel words them. */
    public static String loadAverage() {
        try {
            String[] values = Files.readString(PROC.resolve("loadavg")).split(" ", 4);
            return String.join(" ", values[0], values[1], values[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
