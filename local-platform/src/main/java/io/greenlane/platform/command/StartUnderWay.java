package io.greenlane.platform.command;

import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.Phase;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.ProcessState;
import io.greenlane.platform.supervision.StateFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A platform that another process has started on a data folder, and that may not be all up yet. */
final class StartUnderWay {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final Path data;
    private final StateFile file;
    private final Duration patience;
    private final long until;
    private final PrintWriter out;

    StartUnderWay(Path data, Duration patience, PrintWriter out) {
        this.data = data;
        this.file = new StateFile(DataFolder.stateFile(data));
        this.patience = patience;
        this.until = System.nanoTime() + patience.toNanos();
        this.out = out;
    }

    /**
     * Waits, with progress.
     *
     * @return false when its supervisor has ended before everything was up, so that the folder is free
     * @throws PlatformRefusal when it never gets there
     */
    boolean comesUp() throws InterruptedException {
        if (isUp()) {
            return true;
        }
        out.println("Greenlane on " + data + " is started by another process; waiting until all of it is up.");
        try (ProgressDisplay _ = ProgressDisplay.of(this::state, out)) {
            do {
                pause();
                if (isUp()) {
                    return true;
                }
                refuseIfHopeless();
            } while (DataFolder.holder(data).isPresent());
        }
        return false;
    }

    /** The state of another, earlier supervisor says nothing. */
    private Optional<PlatformState> state() {
        return file.read().filter(PlatformState::supervised);
    }

    private boolean isUp() {
        return state().map(PlatformState::allUp).orElse(false);
    }

    private void refuseIfHopeless() {
        Optional<ProcessState> failed = state().flatMap(state -> state.processes().stream()
                .filter(process -> process.phase() == Phase.FAILED)
                .findFirst());
        if (failed.isPresent()) {
            throw new PlatformRefusal("Greenlane on " + data + " does not come up: "
                    + failed.get().name() + " cannot be started: "
                    + failed.get().note());
        }
        if (System.nanoTime() > until) {
            throw new PlatformRefusal(
                    "Greenlane on " + data + " was started by another process and is not all up after "
                            + patience.toSeconds() + " s (" + missing()
                            + "); ./greenlane status shows more, ./greenlane down ends it.");
        }
    }

    private String missing() {
        return state().map(state -> state.processes().stream()
                        .filter(process -> !process.isUp())
                        .map(process ->
                                process.name() + " is " + process.phase().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")))
                .orElse("it has told nothing of its processes");
    }

    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException("Not waited for any longer");
        }
    }
}
