package io.greenlane.platform.command;

import io.greenlane.platform.LocalPlatform;
import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.RunningPlatform;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays, or leaves it running. */
@Command(
        name = "up",
        description = "Start PostgreSQL, Kafka and all services, make the demo parties known, and stay until Ctrl-C.",
        footer = "%nA second up on the same data folder goes on where the first one ended.")
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Option(names = "--detach", description = "Return as soon as everything is up; ./greenlane down ends it")
    private boolean detach;

    @Override
    public Integer call() throws InterruptedException {
        PlatformSettings settings = options.settings();
        if (detach) {
            if (new DetachedStart(settings, options.asArguments(), out()).run()) {
                seedAndWelcome(settings, RunningPlatform.in(settings.data()));
            } else {
                sayAlreadyRunning(settings);
            }
            return 0;
        }
        Optional<LocalPlatform> started = LocalPlatform.start(settings);
        if (started.isEmpty()) {
            sayAlreadyRunning(settings);
            return 0;
        }
        LocalPlatform platform = started.get();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            out().println("\nStopping everything ...");
            platform.close();
            out().println("Stopped.");
        }));
        try (ProgressDisplay _ = ProgressDisplay.of(() -> Optional.of(platform.state()), out())) {
            platform.awaitAllUp();
        }
        seedAndWelcome(settings, platform.asUser());
        Thread.currentThread().join();
        return 0;
    }

    /** What could not be seeded can be tried again; the platform itself is good. */
    private void seedAndWelcome(PlatformSettings settings, RunningPlatform platform) throws InterruptedException {
        try {
            platform.seed();
        } catch (PlatformRefusal refusal) {
            spec.commandLine().getErr().println("The demo parties are not all known yet: " + refusal.getMessage());
        }
        out().println(Welcome.text(settings, platform.addresses()));
    }

    private void sayAlreadyRunning(PlatformSettings settings) {
        RunningPlatform running = RunningPlatform.in(settings.data());
        out().println("Greenlane is already running on " + settings.data() + ", at "
                + running.addresses().gateway()
                + ", by the build it was started from. For a newer one: ./greenlane down first.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
