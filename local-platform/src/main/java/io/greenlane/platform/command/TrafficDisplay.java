package io.greenlane.platform.command;

import io.greenlane.simulator.traffic.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Shows how far the demo's trade is: on a terminal one line that changes, elsewhere a line per stage. */
public final class TrafficDisplay implements Progress, AutoCloseable {

    private static final long NANOS_BETWEEN_DRAWINGS = 100_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private String current = "";
    private long lastDrawing;

    TrafficDisplay(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public static TrafficDisplay of(PrintWriter out) {
        return new TrafficDisplay(
                out,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    @Override
    public synchronized void reached(String stage, int done, int of) {
        boolean newStage = !stage.equals(current);
        if (!terminal) {
            if (newStage) {
                out.println(stage + " ...");
            }
        } else {
            if (newStage && !current.isEmpty()) {
                out.println();
            }
            if (newStage || done == of || System.nanoTime() - lastDrawing > NANOS_BETWEEN_DRAWINGS) {
                lastDrawing = System.nanoTime();
                out.print(String.format(Locale.ROOT, "\r\033[2K%s%s", stage, count(done, of)));
                out.flush();
            }
        }
        current = stage;
    }

    /** Ends the line. */
    @Override
    public void close() {
        if (terminal && !current.isEmpty()) {
            out.println();
        }
    }

    private static String count(int done, int of) {
        return of > 0
                ? String.format(Locale.ROOT, "  %,d of %,d", done, of)
                : String.format(Locale.ROOT, "  %,d", done);
    }
}
