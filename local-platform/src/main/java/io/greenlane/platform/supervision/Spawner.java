package io.greenlane.platform.supervision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes that end when the supervisor dies, where the operating system can do that.
 *
 * <p>Linux sends the signal asked for by {@code setpriv --pdeathsig} when the <em>thread</em> that started the process
 * ends, so one thread, which never ends, starts them all. {@code setsid} keeps a Ctrl-C in the terminal from reaching
 * the processes: the supervisor ends them in order.
 */
public final class Spawner {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    private final List<String> session;
    private final boolean diesWithParent;

    private Spawner(List<String> session, boolean diesWithParent) {
        this.session = session;
        this.diesWithParent = diesWithParent;
    }

    /** Finds out what the operating system offers. */
    public static Spawner onThisSystem() {
        return new Spawner(
                works("setsid", "true") ? List.of("setsid") : List.of(),
                works("setpriv", "--pdeathsig", "TERM", "true"));
    }

    /** Starts a process that prints into a file. */
    public Process start(Launch launch, StopSignal onDeathOfSupervisor, Path output) throws IOException {
        List<String> command = new ArrayList<>(session);
        command.addAll(launch.confinement());
        if (diesWithParent) {
            command.addAll(List.of("setpriv", "--pdeathsig", onDeathOfSupervisor.name()));
        }
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // What configures this platform must not configure the services behind its back.
        builder.environment().keySet().removeIf(name -> name.startsWith("GREENLANE_"));
        builder.environment().putAll(launch.environment());
        Future<Process> starting = THREAD.submit(builder::start);
        try {
            Process process = starting.get();
            process.getOutputStream().close();
            return process;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            // Nobody would know the process that is just being made.
            THREAD.execute(() -> {
                if (starting.state() == Future.State.SUCCESS) {
                    starting.resultNow().destroyForcibly();
                }
            });
            Thread.currentThread().interrupt();
            throw new IOException(
                    "Interrupted while starting " + launch.command().getFirst(), stopping);
        }
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
