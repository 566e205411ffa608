package io.greenlane.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine a figure belongs to.
 *
 * @param memoryMiB of the whole machine
 * @param kernel name and version
 * @param jdk name and version
 */
public record Machine(String processor, int cores, long memoryMiB, String kernel, String jdk) {

    private static final int KIBI = 1024;

    /** This machine. */
    public static Machine here() {
        return new Machine(
                value("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    private static long memory() {
        String kibi = value("/proc/meminfo", "MemTotal").replaceAll("\\D+", "");
        return kibi.isEmpty() ? 0 : Long.parseLong(kibi) / KIBI;
    }

    private static String value(String file, String key) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
