package io.greenlane.riskmodel.command;

import io.greenlane.riskmodel.table.Example;
import io.greenlane.riskmodel.table.ExampleReader;
import io.greenlane.riskmodel.table.GroupNumbers;
import io.greenlane.riskmodel.table.Layout;
import io.greenlane.riskmodel.table.Layouts;
import io.greenlane.riskmodel.training.Model;
import io.greenlane.riskmodel.training.ModelFile;
import io.greenlane.riskmodel.training.TemporalFit;
import io.greenlane.riskmodel.training.TimeSplit;
import io.greenlane.riskmodel.training.TrainingSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns from one table and writes the model down. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learn from a table of inspected declarations and write the model into a file. The youngest fifth"
                + " of the rows, by whole days, calibrates it; then it learns from all. How good it is says evaluate.")
final class TrainCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--csv", required = true, paramLabel = "CSV", description = "What is learnt from, .gz or not")
    private Path csv = Path.of("");

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "Where the model goes")
    private Path file = Path.of("");

    @Option(
            names = "--layout",
            defaultValue = "customs-kr",
            paramLabel = "NAME|FILE",
            description = "What the columns mean. Default: ${DEFAULT-VALUE}")
    private String layoutName = "";

    TrainCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Output.requireWritable(file);
        Layout layout = Layouts.of(layoutName);
        List<Example> all = new ExampleReader(
                        layout, new GroupNumbers(layout), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .read(csv);
        TimeSplit split = TimeSplit.of(all);
        LocalDate last = all.getLast().day();
        TemporalFit fit =
                TemporalFit.of(layout, TrainingSettings.USUAL, split.older(), split.younger(), last.plusDays(1));
        Model model = fit.model(last, all.size());
        Output.write(file, ModelFile.text(model) + "\n");
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d rows learnt from, %s to %s, the last %,d of them calibrated on first; written to %s%n",
                        all.size(),
                        all.getFirst().day(),
                        last,
                        split.younger().size(),
                        file);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
