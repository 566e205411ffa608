package io.greenlane.benchmarks.profile;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a JVM does for itself, by the names of its threads, which samples of Java do not see.
 *
 * @param byPart CPU milliseconds
 */
record VirtualMachine(SortedMap<String, Double> byPart) {

    static VirtualMachine of(Map<String, Double> threads) {
        SortedMap<String, Double> byPart = new TreeMap<>();
        threads.forEach((name, millis) -> {
            String part = part(name);
            if (!part.isEmpty()) {
                byPart.merge(part, millis, Double::sum);
            }
        });
        return new VirtualMachine(byPart);
    }

    double total() {
        return byPart.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Linux cuts names to 15 letters. */
    private static String part(String thread) {
        if (thread.contains("CompilerThre")) {
            return "JIT compiler";
        }
        if (thread.equals("VM Thread") || thread.startsWith("GC Thread") || thread.startsWith("G# ")) {
            return "garbage collector";
        }
        if (thread.startsWith("JFR ")) {
            return "(profiler)";
        }
        if (thread.startsWith("VM Periodic")
                || thread.startsWith("Service Thread")
                || thread.startsWith("Monitor Defla")) {
            return "JVM's own";
        }
        return "";
    }
}
