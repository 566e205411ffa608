package io.greenlane.platform.command;

import io.greenlane.platform.application.GreenlaneServices;
import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.ProcessState;
import io.greenlane.platform.supervision.RecordedProcess;
import io.greenlane.platform.supervision.StateFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Tells how every process is. */
@Command(
        name = "status",
        description = "Tell which processes are up, since when, and how often they were started again.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is up", "3:something is down"})
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One process as it is shown. */
    record Line(
            String name,
            String state,
            @Nullable Long pid,
            @Nullable Integer port,
            @Nullable String since,
            int restarts) {}

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "As a JSON array, for programs")
    private boolean json;

    @Override
    public Integer call() {
        Path folder = data.path();
        Optional<PlatformState> state = new StateFile(DataFolder.stateFile(folder)).read();
        boolean supervised = state.map(PlatformState::supervised).orElse(false);
        List<Line> lines = state.map(known -> known.processes().stream()
                        .map(one -> line(one, supervised))
                        .toList())
                .orElseGet(StatusCommand::nothing);
        if (json) {
            out().println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
        } else {
            print(folder, lines, supervised);
        }
        return lines.stream().allMatch(line -> line.state().equals("UP")) ? 0 : Greenlane.NOT_UP;
    }

    /** Without its supervisor nobody knows how a process is, even if it still runs. */
    static Line line(ProcessState process, boolean supervised) {
        Optional<RecordedProcess> running = Optional.ofNullable(process.process())
                .filter(recorded -> recorded.running().isPresent());
        boolean up = supervised && process.isUp() && running.isPresent();
        return new Line(
                process.name(),
                up ? "UP" : "DOWN",
                running.map(RecordedProcess::pid).orElse(null),
                process.port(),
                process.since().truncatedTo(ChronoUnit.MILLIS).toString(),
                process.restarts());
    }

    private static List<Line> nothing() {
        return Stream.concat(Stream.of("postgres", "kafka"), GreenlaneServices.NAMES.stream())
                .map(name -> new Line(name, "DOWN", null, null, null, 0))
                .toList();
    }

    private void print(Path folder, List<Line> lines, boolean supervised) {
        out().printf(Locale.ROOT, "%-27s%-7s%9s%7s  %-26s%s%n", "NAME", "STATE", "PID", "PORT", "SINCE", "RESTARTS");
        for (Line line : lines) {
            out().printf(
                            Locale.ROOT,
                            "%-27s%-7s%9s%7s  %-26s%d%n",
                            line.name(),
                            line.state(),
                            orDash(line.pid()),
                            orDash(line.port()),
                            orDash(line.since()),
                            line.restarts());
        }
        long left = lines.stream().filter(line -> line.pid() != null).count();
        if (!supervised && left > 0) {
            out().println("The supervisor is gone and left some of them running (" + left
                    + "); ./greenlane down ends them.");
        } else if (!supervised) {
            out().println("Nothing runs on " + folder + "; start it with ./greenlane up.");
        }
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
