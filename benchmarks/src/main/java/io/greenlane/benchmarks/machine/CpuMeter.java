package io.greenlane.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * CPU time (user and system) of the processes that share the work, in milliseconds since their start. PostgreSQL is the
 * postmaster with all its children: backends, WAL sender, WAL writer, checkpointer, autovacuum and those that have
 * ended. Linux only, from {@code /proc}; its resolution is 10 ms a process.
 */
public final class CpuMeter {

    private static final Path PROC = Path.of("/proc");

    /** A tick of {@code /proc}: 1/100 s in every Linux ABI that the JDK runs on. */
    private static final int MILLIS_PER_TICK = 10;

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private final long postmaster;
    private final long broker;

    CpuMeter(long postmaster, long broker) {
        this.postmaster = postmaster;
        this.broker = broker;
    }

    /** The state of all counters now. */
    public Cpu read() {
        long self = ProcessHandle.current().pid();
        return new Cpu(family(postmaster), ticks(broker, USER, SYSTEM), ticks(self, USER, SYSTEM), machine());
    }

    private static double family(long parent) {
        double ended = ticks(parent, USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM);
        try (var entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            double alive = 0;
            for (Path entry : entries) {
                long pid = Long.parseLong(entry.getFileName().toString());
                if (ticks(pid, PARENT) == parent * MILLIS_PER_TICK) {
                    alive += ticks(pid, USER, SYSTEM);
                }
            }
            return ended + alive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sum of some fields of {@code /proc/PID/stat}, counted behind the name, which may hold blanks. */
    private static double ticks(long pid, int... fields) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(values[field]);
            }
            return sum * (double) MILLIS_PER_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** What all CPUs of the machine have worked, whoever for: every column but idle and waiting for a disk. */
    private static double machine() {
        try (var lines = Files.lines(PROC.resolve("stat"))) {
            String[] values = lines.findFirst().orElseThrow().trim().split(" +", -1);
            return LongStream.of(1, 2, 3, 6, 7, 8)
                            .map(column -> Long.parseLong(values[(int) column]))
                            .sum()
                    * (double) MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
