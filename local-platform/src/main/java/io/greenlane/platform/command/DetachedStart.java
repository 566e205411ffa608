package io.greenlane.platform.command;

import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.ProcessLog;
import io.greenlane.platform.supervision.StateFile;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Starts a supervisor that outlives this process, and watches until everything is up. */
final class DetachedStart {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final Duration PATIENCE_WITH_OTHERS = Duration.ofMinutes(5);

    private final PlatformSettings settings;
    private final List<String> arguments;
    private final PrintWriter out;

    /** @param arguments the settings as the supervisor's command line takes them */
    DetachedStart(PlatformSettings settings, List<String> arguments, PrintWriter out) {
        this.settings = settings;
        this.arguments = arguments;
        this.out = out;
    }

    /**
     * Starts and waits; a start that is under way already is waited for instead.
     *
     * @return false if a platform that another process started runs on the data folder
     * @throws PlatformRefusal with what the supervisor said last, if it ended, or why the other's start does not end
     */
    boolean run() throws InterruptedException {
        StartUnderWay another = new StartUnderWay(settings.data(), PATIENCE_WITH_OTHERS, out);
        do {
            Optional<DataFolder> free = DataFolder.take(settings.data());
            if (free.isPresent()) {
                free.get().close();
                if (start()) {
                    return true;
                }
            }
        } while (!another.comesUp());
        return false;
    }

    /** @return false if another supervisor was faster */
    private boolean start() throws InterruptedException {
        Path output = DataFolder.logs(settings.data()).resolve("supervisor.log");
        StateFile file = new StateFile(DataFolder.stateFile(settings.data()));
        Process supervisor = launch(output);
        // Who breaks the start off wants nothing of it; once everything is up the supervisor is on its own.
        Thread undo = Thread.ofPlatform().unstarted(() -> end(supervisor));
        Runtime.getRuntime().addShutdownHook(undo);
        if (awaitAllUp(supervisor, file)) {
            Runtime.getRuntime().removeShutdownHook(undo);
            return true;
        }
        if (DataFolder.holder(settings.data()).isPresent()) {
            return false;
        }
        throw new PlatformRefusal(lastWords(output));
    }

    private boolean awaitAllUp(Process supervisor, StateFile file) throws InterruptedException {
        Supplier<Optional<PlatformState>> state = () -> file.read().filter(read -> isOf(supervisor, read));
        try (ProgressDisplay _ = ProgressDisplay.of(state, out)) {
            while (!supervisor.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (state.get().map(PlatformState::allUp).orElse(false)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void end(Process supervisor) {
        supervisor.destroy();
        try {
            supervisor.waitFor();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOf(Process supervisor, PlatformState state) {
        return state.supervisor().pid() == supervisor.pid();
    }

    private Process launch(Path output) {
        List<String> command = new ArrayList<>();
        // A session of its own keeps it from the terminal's Ctrl-C and hang-up.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dgreenlane.log.level=INFO",
                "-cp",
                System.getProperty("java.class.path"),
                Greenlane.class.getName(),
                "supervise"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().put("GREENLANE_HOME", settings.home().toString());
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new PlatformRefusal("The supervisor could not be started: " + failed.getMessage(), failed);
        }
    }

    private static String lastWords(Path output) {
        try {
            List<String> lines = new ProcessLog(output).lastLines(1);
            return lines.isEmpty() ? "The supervisor ended without a word." : lines.getLast();
        } catch (IOException unreadable) {
            return "The supervisor ended; what it said cannot be read from " + output + ".";
        }
    }
}
