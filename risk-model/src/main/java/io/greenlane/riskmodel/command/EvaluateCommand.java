package io.greenlane.riskmodel.command;

import io.greenlane.riskmodel.evaluation.Ranking;
import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.ExampleReader;
import io.greenlane.riskmodel.table.GroupNumbers;
import io.greenlane.riskmodel.table.Layout;
import io.greenlane.riskmodel.table.Layouts;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskmodel.training.Calibration;
import io.greenlane.riskmodel.training.Model;
import io.greenlane.riskmodel.training.ModelFile;
import io.greenlane.riskmodel.training.TemporalFit;
import io.greenlane.riskmodel.training.TrainingSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says how well a model finds violations in declarations that are younger than all it learnt from. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learn from one table of inspected declarations, calibrate on a later one, and say how well the"
                + " violations of a third are found. Tables are CSV with a header, .gz or not.",
        footer = {
            "",
            "In the simulated world instead of tables: ./greenlane evaluate --world, which has a --help of its own."
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final double PER_CENT = 100;
    private static final double NANOS = 1e9;
    private static final double STEPS = 10_000;
    private static final List<Integer> INSPECTED = List.of(1, 2, 5, 10, 20);

    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--train", required = true, paramLabel = "CSV", description = "What is learnt from")
    private Path train = Path.of("");

    @Option(names = "--valid", required = true, paramLabel = "CSV", description = "What is calibrated on; later")
    private Path valid = Path.of("");

    @Option(
            names = "--test",
            required = true,
            paramLabel = "CSV",
            description =
                    "What is judged; later than what is learnt from. Rows of --valid count as learnt from only where"
                            + " they are older than all of these, so the same file may be given for both")
    private Path test = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model of train to judge instead of learning one; --train and --valid are then its history")
    private @Nullable Path model;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures go, besides the screen")
    private @Nullable Path json;

    @Option(
            names = "--layout",
            defaultValue = "customs-kr",
            paramLabel = "NAME|FILE",
            description = "What the columns mean. Default: ${DEFAULT-VALUE}")
    private String layoutName = "";

    EvaluateCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (json != null) {
            Output.requireWritable(json);
        }
        long began = System.nanoTime();
        Model given = model == null ? null : ModelFile.read(model);
        Layout layout = given == null ? Layouts.of(layoutName) : given.layout();
        ExampleReader reader = new ExampleReader(
                layout, new GroupNumbers(layout), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<Example> older = reader.read(train);
        List<Example> younger = reader.read(valid);
        List<Example> judged = reader.read(test);
        TemporalFit.requireLater(older, judged, "the rows to judge");
        long read = System.nanoTime();
        LocalDate firstJudged = judged.getFirst().day();
        TemporalFit fit = given == null
                ? TemporalFit.of(layout, TrainingSettings.USUAL, older, younger, firstJudged)
                : TemporalFit.of(given, past(given, older, younger, firstJudged));
        long trained = System.nanoTime();
        double[] raw = fit.rawScores(judged);
        boolean[] found = TemporalFit.violations(judged);
        Ranking ranking = new Ranking(raw, found);
        long scored = System.nanoTime();
        Evaluation evaluation = new Evaluation(
                layout.id(),
                older.size(),
                younger.size(),
                younger.getFirst().day().isBefore(firstJudged),
                judged.size(),
                rounded(ranking.precisionAt(1)),
                byPerCent(ranking::precisionAt),
                byPerCent(ranking::recallAt),
                rounded(ranking.auc()),
                rounded(ranking.averagePrecision()),
                rounded(ranking.macroF1(fit.threshold())),
                rounded(Calibration.error(fit.probabilities(raw), found)),
                seconds(began, read, trained, scored));
        print(evaluation);
        if (json != null) {
            Output.write(
                    json,
                    JsonMapper.builder()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .build()
                                    .writeValueAsString(evaluation)
                            + "\n");
        }
        return 0;
    }

    private static List<Example> past(Model model, List<Example> older, List<Example> younger, LocalDate firstJudged) {
        if (!model.learntUntil().isBefore(firstJudged)) {
            throw new RefusedTableException(
                    "NOT_SPLIT_BY_TIME",
                    "The model learnt until " + model.learntUntil() + ", but the rows to judge begin on " + firstJudged
                            + "; judge it on later ones.");
        }
        return Stream.concat(older.stream(), younger.stream())
                .filter(each -> each.day().isBefore(firstJudged))
                .toList();
    }

    private static Map<String, Double> seconds(long began, long read, long trained, long scored) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("reading", rounded((read - began) / NANOS));
        seconds.put("training", rounded((trained - read) / NANOS));
        seconds.put("scoring", rounded((scored - trained) / NANOS));
        seconds.put("all", rounded((scored - began) / NANOS));
        return seconds;
    }

    private static Map<String, Double> byPerCent(DoubleUnaryOperator figure) {
        Map<String, Double> figures = new LinkedHashMap<>();
        INSPECTED.forEach(
                share -> figures.put(Integer.toString(share), rounded(figure.applyAsDouble(share / PER_CENT))));
        return figures;
    }

    private static double rounded(double value) {
        return Math.rint(value * STEPS) / STEPS;
    }

    private void print(Evaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d rows learnt from, %,d calibrated on%s, %,d judged (%.1f %% violations)%n%n",
                evaluation.trainRows(),
                evaluation.calibrationRows(),
                evaluation.learntAlsoFromThese() ? " and then learnt from too" : "",
                evaluation.testRows(),
                PER_CENT * evaluation.testViolationRate());
        out.println("inspected   precision   of all violations");
        INSPECTED.forEach(share -> out.printf(
                Locale.ROOT,
                "%7d %%   %9.4f   %9.4f%n",
                share,
                evaluation.precisionAt().get(share.toString()),
                evaluation.recallAt().get(share.toString())));
        out.printf(
                Locale.ROOT,
                "%nAUC %.4f, average precision %.4f, macro F1 %.4f, calibration error %.4f, %.1f s%n",
                evaluation.auc(),
                evaluation.averagePrecision(),
                evaluation.macroF1(),
                evaluation.calibrationError(),
                evaluation.seconds().get("all"));
        out.flush();
    }
}
