package io.greenlane.benchmarks.machine;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heap of a JVM in KiB.
 *
 * @param committed what it has taken of the machine
 * @param live what is left in it after a full collection
 */
public record JavaHeap(long committed, long live) {

    private static final Pattern GENERATION = Pattern.compile("(?:DefNew|Tenured)\\s+total (\\d+)K, used (\\d+)K");

    /** Asks a JVM with the serial collector; it stops for a full collection meanwhile. */
    public static JavaHeap of(long pid) throws IOException, InterruptedException {
        long committed = said(Jcmd.ask(pid, "GC.heap_info")).committed();
        Jcmd.ask(pid, "GC.run");
        return new JavaHeap(committed, said(Jcmd.ask(pid, "GC.heap_info")).live());
    }

    static JavaHeap said(String heapInfo) {
        Matcher generation = GENERATION.matcher(heapInfo);
        long committed = 0;
        long used = 0;
        while (generation.find()) {
            committed += Long.parseLong(generation.group(1));
            used += Long.parseLong(generation.group(2));
        }
        return new JavaHeap(committed, used);
    }
}
