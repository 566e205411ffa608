package io.greenlane.benchmarks.run;

import io.greenlane.benchmarks.micro.MicroRun;
import io.greenlane.benchmarks.profile.Statements;
import io.greenlane.benchmarks.report.Report;
import io.greenlane.benchmarks.trend.Entry;
import io.greenlane.benchmarks.trend.Trend;
import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.Repository;
import io.greenlane.platform.Tuning;
import io.greenlane.platform.command.PlatformOptions;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.simulator.gateway.UnexpectedAnswer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the platform. */
@Command(
        name = "greenlane bench",
        mixinStandardHelpOptions = true,
        version = "Greenlane 0.1.0",
        sortOptions = false,
        description = {
            "Start a platform of its own, lodge through the gateway while officers inspect, and measure: saturation rate,"
                    + " latency, CPU per finished declaration by process, memory, start, against the floor in the same run.",
            "Report, data and single measurements go to benchmarks/target/bench/TIME."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured; whether the budgets are met is in the report",
            "1:something stood in the way, or a declaration was lost, undecided or decided twice",
            "2:the command was not understood"
        })
final class BenchCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int BUG = 70;

    private final InstantSource clock = InstantSource.system();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Option(names = "--quick", description = "Everything in three minutes, less exactly")
    private boolean quick;

    @Option(
            names = "--profile",
            description = "Look into a last phase: CPU by service and part, methods, SQL statements")
    private boolean profile;

    @Option(
            names = "--record",
            description = "Add the run to docs/benchmarks/trend.jsonl and make its page anew; not with --quick")
    private boolean record;

    @Option(names = "--trend", description = "Only make the page of docs/benchmarks anew")
    private boolean trend;

    @Option(names = "--micro", description = "No platform: what is pure, by JMH, in eight minutes; with --quick in one")
    private boolean micro;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Declarations a second of an open loop, besides half of the saturation rate; may be repeated."
                    + " Default: 150 and 300, none with --quick")
    private @Nullable List<Double> rates;

    @Option(
            names = "--connections",
            paramLabel = "N",
            split = ",",
            description = "Connections of the closed loops. Default: 8,16,32; 16 with --quick")
    private @Nullable List<Integer> connections;

    @Option(names = "--warm-up", paramLabel = "SECONDS", description = "Default: 100; 20 with --quick")
    private @Nullable Integer warmUp;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "Of each phase. Default: 30; 10 with --quick")
    private @Nullable Integer seconds;

    @Option(
            names = "--enterprises",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many trade. Default: ${DEFAULT-VALUE}")
    private int enterprises;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "23",
            description = "The simulated world. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description = "One more option of every service's and the broker's JVM, to try it; may be repeated")
    private List<String> javaOptions = List.of();

    @Option(names = "--keep", description = "Keep the data folder with databases, topics and logs")
    private boolean keep;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of the results, instead of one by the time")
    private @Nullable Path out;

    static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof PlatformRefusal || failure instanceof UnexpectedAnswer) {
                command.getErr().println(failure.getMessage());
                return REFUSED;
            }
            failure.printStackTrace(command.getErr());
            return BUG;
        });
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter said = spec.commandLine().getOut();
        if (trend) {
            Trend recorded = new Trend(Repository.home());
            recorded.makePage();
            said.println("Made anew: " + recorded.folder().resolve("trend.md"));
            return 0;
        }
        if (record && quick) {
            throw new PlatformRefusal("A quick run is too short to be compared with others; record without --quick.");
        }
        Plan plan = plan();
        Path folder = folder();
        Files.createDirectories(folder.resolve("raw"));
        if (micro) {
            return micro(folder, said);
        }
        PlatformSettings settings = options.settingsOn(folder.resolve("data"))
                .withTuning(new Tuning(options(), profile ? Statements.SETTINGS : Map.of()));
        if (Files.exists(settings.data())) {
            throw new PlatformRefusal("The data folder " + settings.data()
                    + " exists; a benchmark wants a fresh one, so choose another with --data or none.");
        }
        Report report = new BenchRun(settings, plan, folder, keep, clock, said).run();
        if (record) {
            new Trend(settings.home()).record(Entry.of(report));
        }
        return report.readBack().faultless() ? 0 : REFUSED;
    }

    private int micro(Path folder, PrintWriter said) throws IOException {
        String page = MicroRun.page(new MicroRun(quick, folder.resolve("micro.json")).run());
        Files.writeString(folder.resolve("micro.md"), page);
        said.println(page);
        said.println("Page and data are in " + folder + ".");
        return 0;
    }

    private Plan plan() {
        Duration phase = Duration.ofSeconds(chosen(seconds, 10, 30));
        Plan plan = new Plan(
                Duration.ofSeconds(chosen(warmUp, 20, 100)),
                chosen(connections, List.of(16), List.of(8, 16, 32)),
                phase,
                chosen(rates, List.of(), List.of(150.0, 300.0)),
                phase,
                Duration.ofSeconds(quick ? 5 : 20),
                Duration.ofSeconds(quick ? 6 : 15),
                quick ? 2 : 3,
                enterprises,
                seed,
                profile);
        boolean sensible = plan.connections().stream().allMatch(number -> number > 0)
                && plan.rates().stream().allMatch(rate -> rate > 0)
                && plan.closed().isPositive()
                && !plan.warmUp().isNegative()
                && enterprises >= 2;
        if (!sensible) {
            throw new PlatformRefusal("Connections, rates and seconds must be above zero, and it takes two to trade.");
        }
        return plan;
    }

    private <T> T chosen(@Nullable T given, T whenQuick, T otherwise) {
        return given != null ? given : quick ? whenQuick : otherwise;
    }

    private Path folder() {
        if (out != null) {
            return out.toAbsolutePath().normalize();
        }
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH.mm.ss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(clock.instant());
        return Repository.home().resolve("benchmarks/target/bench").resolve(time);
    }

    /** A load is what the optimising compiler is for. */
    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(Tuning.OPTIMISED));
        options.addAll(javaOptions);
        return options;
    }
}
