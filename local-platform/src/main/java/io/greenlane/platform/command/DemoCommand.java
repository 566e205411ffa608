package io.greenlane.platform.command;

import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.RunningPlatform;
import io.greenlane.platform.Shutdown;
import io.greenlane.platform.demo.Demonstration;
import io.greenlane.platform.demo.Demonstration.Load;
import io.greenlane.platform.demo.Demonstration.Outcome;
import io.greenlane.platform.demo.SummaryTable;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.seeding.DemoParties;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows the platform at work. */
@Command(
        name = "demo",
        description =
                "Start what is not running, lodge simulated trade through the gateway, and tell what became of it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that was asked for was lodged, decided once, and came to rest",
            "1:it fell short, and the lines under the table say of what; or the demo could not go on",
            "2:the command was not understood"
        })
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Option(names = "--exit", description = "Stop everything at the end; otherwise it is left running")
    private boolean exit;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the summary to a file as well")
    private @Nullable Path json;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1500",
            description = "Declarations to lodge. Default: ${DEFAULT-VALUE}")
    private int count;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Declarations a second. Default: ${DEFAULT-VALUE}")
    private double rate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "23",
            description = "The simulated world; the same number is the same trade. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() throws InterruptedException, IOException {
        refuseNonsense();
        PlatformSettings settings = options.settings();
        PrintWriter out = spec.commandLine().getOut();
        boolean startedHere = new DetachedStart(settings, options.asArguments(), out).run();
        if (!startedHere) {
            out.println("Greenlane is running on " + settings.data() + " already; the demo uses it.");
        }
        // A demo that is broken off leaves nothing that was not there before.
        Thread undo = Thread.ofPlatform().unstarted(() -> stop(settings));
        if (startedHere || exit) {
            Runtime.getRuntime().addShutdownHook(undo);
        }
        Outcome outcome;
        try {
            outcome = demonstrate(settings, out);
        } finally {
            if (!exit) {
                forget(undo);
            }
        }
        if (!exit) {
            out.println(
                    Welcome.text(settings, RunningPlatform.in(settings.data()).addresses()));
        }
        return outcome.isFaultless() ? 0 : Greenlane.REFUSED;
    }

    private Outcome demonstrate(PlatformSettings settings, PrintWriter out) throws InterruptedException, IOException {
        RunningPlatform platform = RunningPlatform.in(settings.data());
        out.println("Making the demo parties known ...");
        new DemoParties(platform.addresses(), Secrets.of(settings.data()), InstantSource.system()).seed(out::println);
        Outcome outcome;
        try (TrafficDisplay display = TrafficDisplay.of(out)) {
            outcome = new Demonstration(platform, new Load(count, rate, seed), InstantSource.system()).run(display);
        }
        out.println(SummaryTable.of(outcome));
        if (json != null) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(json, mapper.writeValueAsString(outcome.summary()) + "\n");
            out.println("The summary is in " + json.toAbsolutePath().normalize() + ".");
        }
        return outcome;
    }

    private void refuseNonsense() {
        if (count < 1 || !(rate > 0)) {
            throw new PlatformRefusal("A demo needs at least one declaration and a rate above zero.");
        }
        if (json != null) {
            Path folder = json.toAbsolutePath().getParent();
            if (folder == null || !Files.isWritable(folder) || Files.isDirectory(json)) {
                throw new PlatformRefusal("The summary cannot be written to " + json + ".");
            }
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException atWork) {
            // It is running because of a Ctrl-C.
        }
    }

    private void stop(PlatformSettings settings) {
        try {
            Shutdown.of(settings.data());
            spec.commandLine().getOut().println("Greenlane is down.");
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }
}
