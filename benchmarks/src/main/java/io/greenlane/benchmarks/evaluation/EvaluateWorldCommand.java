package io.greenlane.benchmarks.evaluation;

import io.greenlane.riskscoring.balance.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./greenlane evaluate --world}. */
@Command(
        name = "greenlane evaluate --world",
        mixinStandardHelpOptions = true,
        version = "Greenlane 0.1.0",
        sortOptions = false,
        description = {
            "Let the platform's own classes choose what to examine in the simulated world, week by week from a cold start,"
                    + " learning only of what they examined, and hold what they find against history only, rules only and"
                    + " random inspection of as many.",
            "What is printed is what was reached; whether an aim is met is in how many worlds it is."
        })
final class EvaluateWorldCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double PER_CENT = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--world", description = "The simulated world instead of tables")
    private boolean world;

    @Option(
            names = "--seeds",
            paramLabel = "FROM-TO",
            defaultValue = "1-100",
            description = "Which worlds. Default: ${DEFAULT-VALUE}; 1 to 20 were developed on")
    private String seeds = "";

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Where the figures of every world go, besides the screen")
    private @Nullable Path json;

    @Option(names = "--importers", paramLabel = "N", description = "Established when the world opens. Default: 150")
    private int importers = Design.USUAL.importers();

    @Option(names = "--per-day", paramLabel = "N", description = "Declarations a day. Default: 75")
    private int perDay = Design.USUAL.perDay();

    @Option(names = "--weeks", paramLabel = "N", description = "From the opening on. Default: 52")
    private int weeks = Design.USUAL.weeks();

    @Option(
            names = "--after-arrival",
            description = "Goods under way are examined once they are here, so that labels come weeks later")
    private boolean afterArrival;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
    private int threads;

    /** Runs the command and leaves with its exit code. */
    static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new EvaluateWorldCommand());
    }

    /** All that was reached. */
    record Report(Design design, Summary summary, List<WorldResult> worlds) {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        Design usual = Design.USUAL;
        if (!world) {
            throw refused("Without --world evaluate takes tables: ./greenlane evaluate --train A --valid B --test C.");
        }
        if (importers < 1 || perDay < 1 || weeks < 1 || threads < 1) {
            throw refused("Importers, declarations, weeks and threads must be above zero.");
        }
        Design design = new Design(
                usual.opens(), importers, perDay, weeks, usual.budget(), usual.daysToConclude(), afterArrival);
        List<WorldResult> results = results(design);
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.print(Page.of(design, results));
        out.flush();
        if (json != null) {
            Files.writeString(json, JSON.writeValueAsString(new Report(design, Summary.of(results), results)) + "\n");
        }
        return 0;
    }

    private List<WorldResult> results(Design design) throws InterruptedException {
        Policy policy = Design.policy();
        List<WorldResult> results = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<WorldResult>> running = LongStream.rangeClosed(from(), to())
                    .mapToObj(seed -> workers.submit(() -> WorldResult.of(design, policy, seed)))
                    .toList();
            for (Future<WorldResult> each : running) {
                WorldResult result = each.get();
                results.add(result);
                tell(result);
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A world could not be evaluated", failed.getCause());
        }
        return results;
    }

    private void tell(WorldResult result) {
        Reached reached = result.of(Strategy.GREENLANE);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "World %d: %.1f %% found, %.1f %% inspected, %s of the trusted; history only %.1f %%, rules only %.1f %%,"
                        + " random %.1f %%; %.0f s%n",
                result.seed(),
                PER_CENT * reached.found(),
                PER_CENT * reached.inspected(),
                Double.isNaN(reached.trustedInspected())
                        ? "none"
                        : String.format(Locale.ROOT, "%.1f %%", PER_CENT * reached.trustedInspected()),
                PER_CENT * result.of(Strategy.HISTORY).found(),
                PER_CENT * result.of(Strategy.RULES).found(),
                PER_CENT * result.of(Strategy.RANDOM).found(),
                result.seconds());
        out.flush();
    }

    private long from() {
        return Long.parseLong(parted()[0]);
    }

    private long to() {
        String[] parted = parted();
        return Long.parseLong(parted[parted.length - 1]);
    }

    private String[] parted() {
        if (!seeds.matches("[0-9]{1,9}(-[0-9]{1,9})?")) {
            throw refused("--seeds takes one seed or the first and the last, such as 1-100.");
        }
        String[] parted = seeds.split("-", -1);
        if (Long.parseLong(parted[0]) > Long.parseLong(parted[parted.length - 1])) {
            throw refused("--seeds takes the lower seed first.");
        }
        return parted;
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
