package io.greenlane.platform.command;

import io.greenlane.platform.supervision.Phase;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.ProcessState;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows how the start goes on: on a terminal a line per process that changes, elsewhere a line per change. */
public final class ProgressDisplay implements AutoCloseable {

    private static final String[] SPINNER = {"|", "/", "-", "\\"};
    private static final Duration REFRESH = Duration.ofMillis(150);
    private static final int WIDTH = 77;
    private static final double NANOS = 1e9;

    private final Supplier<Optional<PlatformState>> source;
    private final PrintWriter out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, Double> upAfter = new HashMap<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread thread;
    private int linesOnScreen;
    private int turn;

    ProgressDisplay(Supplier<Optional<PlatformState>> source, PrintWriter out, boolean terminal) {
        this.source = source;
        this.out = out;
        this.terminal = terminal;
        this.thread = Thread.ofVirtual().unstarted(this::run);
    }

    public static ProgressDisplay of(Supplier<Optional<PlatformState>> source, PrintWriter out) {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        ProgressDisplay display = new ProgressDisplay(source, out, terminal);
        display.thread.start();
        return display;
    }

    /** Shows the end of it. */
    @Override
    public void close() {
        finished.countDown();
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        refresh();
    }

    void refresh() {
        source.get().ifPresent(state -> {
            if (terminal) {
                redraw(state.processes());
            } else {
                state.processes().forEach(this::printIfChanged);
            }
        });
    }

    private void run() {
        try {
            do {
                refresh();
            } while (!finished.await(REFRESH.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void redraw(List<ProcessState> processes) {
        StringBuilder screen = new StringBuilder();
        if (linesOnScreen > 0) {
            screen.append("\033[").append(linesOnScreen).append('A');
        }
        turn++;
        for (ProcessState process : processes) {
            screen.append("\033[2K")
                    .append(mark(process.phase()))
                    .append(' ')
                    .append(shortened(line(process)))
                    .append('\n');
        }
        linesOnScreen = processes.size();
        out.print(screen);
        out.flush();
    }

    private void printIfChanged(ProcessState process) {
        String text = process.phase() + process.note();
        boolean worthALine = process.phase() != Phase.WAITING && process.phase() != Phase.STOPPED;
        if (worthALine && !text.equals(shown.put(process.name(), text))) {
            out.println(line(process));
            out.flush();
        }
    }

    private String line(ProcessState process) {
        double seconds = (System.nanoTime() - began) / NANOS;
        if (process.isUp()) {
            seconds = upAfter.computeIfAbsent(process.name(), name -> (System.nanoTime() - began) / NANOS);
        } else {
            upAfter.remove(process.name());
        }
        String what = process.phase().name().toLowerCase(Locale.ROOT)
                + (process.note().isEmpty() ? "" : ": " + process.note())
                + (process.restarts() == 0 ? "" : ", started again " + process.restarts() + " times");
        return String.format(Locale.ROOT, "%-27s%6.1f s  %s", process.name(), seconds, what);
    }

    /** A line that the terminal breaks would be drawn over at the wrong place. */
    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }

    private String mark(Phase phase) {
        return switch (phase) {
            case WAITING -> ".";
            case STARTING -> SPINNER[turn % SPINNER.length];
            case UP -> "\033[32m+\033[0m";
            case DOWN, FAILED -> "\033[31mx\033[0m";
            case STOPPED -> "-";
        };
    }
}
