package io.greenlane.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * What Linux tells of processes in {@code /proc}. CPU times are user and system time in milliseconds since the start, in
 * steps of 10 ms; of what has ended and cannot be asked any more they are 0.
 */
public final class Processes {

    private static final Path PROC = Path.of("/proc");

    /** A tick of {@code /proc}: 1/100 s in every Linux ABI that the JDK runs on. */
    private static final int MILLIS_PER_TICK = 10;

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private Processes() {}

    /**
     * Memory of a process in KiB.
     *
     * @param resident in use now
     * @param mostResident in use at most so far
     */
    public record Memory(long resident, long mostResident) {}

    /** CPU time of one process. */
    public static double cpu(long pid) {
        return millis(PROC.resolve(pid + "/stat"), USER, SYSTEM);
    }

    /** CPU time of a process, its children and those of its children that have ended. */
    public static double cpuOfFamily(long parent) {
        return endedAndOwn(parent)
                + children(parent).stream().mapToDouble(Processes::cpu).sum();
    }

    /**
     * CPU time of PostgreSQL by what its processes are for: {@code backends of DATABASE}, {@code walwriter} and so on.
     * Backends that have ended are with the postmaster.
     */
    public static SortedMap<String, Double> cpuOfPostgres(long postmaster) {
        SortedMap<String, Double> byPurpose = new TreeMap<>();
        byPurpose.put("postmaster and ended", endedAndOwn(postmaster));
        for (long child : children(postmaster)) {
            byPurpose.merge(purpose(title(child)), cpu(child), Double::sum);
        }
        return byPurpose;
    }

    /** CPU time of a process's threads by their name without its numbers; of threads that have ended nothing is known. */
    public static SortedMap<String, Double> cpuOfThreads(long pid) {
        SortedMap<String, Double> byName = new TreeMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(PROC.resolve(pid + "/task"))) {
            for (Path thread : threads) {
                String name = firstLine(thread.resolve("comm")).replaceAll("[\\d#]+", "#");
                byName.merge(name, millis(thread.resolve("stat"), USER, SYSTEM), Double::sum);
            }
        } catch (IOException ended) {
            return new TreeMap<>();
        }
        return byName;
    }

    /** Memory of one process; zeros when it has ended. */
    public static Memory memory(long pid) {
        long resident = 0;
        long most = 0;
        try {
            for (String line : Files.readAllLines(PROC.resolve(pid + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    resident = number(line);
                } else if (line.startsWith("VmHWM:")) {
                    most = number(line);
                }
            }
        } catch (IOException ended) {
            return new Memory(0, 0);
        }
        return new Memory(resident, most);
    }

    /** Memory of a process and its children that nobody else shares with them, in KiB; for servers with shared buffers. */
    public static long ownMemoryOfFamily(long parent) {
        List<Long> family = new ArrayList<>(children(parent));
        family.add(parent);
        return family.stream().mapToLong(Processes::proportional).sum();
    }

    /** What all CPUs of the machine have worked, whoever for: every column but idle and waiting for a disk. */
    public static double cpuOfMachine() {
        String[] values = firstLine(PROC.resolve("stat")).trim().split(" +", -1);
        return LongStream.of(1, 2, 3, 6, 7, 8)
                        .map(column -> Long.parseLong(values[(int) column]))
                        .sum()
                * (double) MILLIS_PER_TICK;
    }

    private static double endedAndOwn(long parent) {
        return millis(PROC.resolve(parent + "/stat"), USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM);
    }

    private static List<Long> children(long parent) {
        List<Long> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                if (sum(entry.resolve("stat"), PARENT) == parent) {
                    children.add(Long.parseLong(entry.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return children;
    }

    private static double millis(Path stat, int... fields) {
        return sum(stat, fields) * (double) MILLIS_PER_TICK;
    }

    /** The sum of some fields of a {@code stat} file, counted behind the name, which may hold blanks. */
    private static long sum(Path stat, int... fields) {
        String line = firstLine(stat);
        if (line.isEmpty()) {
            return 0;
        }
        String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        long sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(values[field]);
        }
        return sum;
    }

    private static String firstLine(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return lines.isEmpty() ? "" : lines.getFirst();
        } catch (IOException ended) {
            return "";
        }
    }

    private static String title(long pid) {
        return firstLine(PROC.resolve(pid + "/cmdline")).replace('\0', ' ').strip();
    }

    /** PostgreSQL writes into its command line what a process does: {@code postgres: user database 127.0.0.1(1) idle}. */
    static String purpose(String title) {
        String said = title.replaceFirst("^postgres: ", "");
        if (said.matches("\\S+ \\S+ \\S+\\(\\d+\\).*")) {
            return "backends of " + said.split(" ", -1)[1];
        }
        return said.replaceAll("\\s*\\d+$", "").replaceFirst(" for .*", "");
    }

    private static long proportional(long pid) {
        try {
            for (String line : Files.readAllLines(PROC.resolve(pid + "/smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return number(line);
                }
            }
        } catch (IOException ended) {
            return 0;
        }
        return 0;
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D+", ""));
    }
}
