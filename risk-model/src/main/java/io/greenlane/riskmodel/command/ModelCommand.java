package io.greenlane.riskmodel.command;

import io.greenlane.riskmodel.table.RefusedTableException;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./greenlane evaluate} and {@code train}. */
@Command(
        name = "greenlane",
        mixinStandardHelpOptions = true,
        version = "Greenlane 0.1.0",
        description = "Learn from inspected declarations.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a table, a model or a file can't be used; the code and the sentence say why",
            "2:the command was not understood"
        })
public final class ModelCommand {

    private static final int REFUSED = 1;

    private ModelCommand() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(InstantSource.system()).execute(arguments));
    }

    static CommandLine commandLine(InstantSource clock) {
        return new CommandLine(new ModelCommand())
                .addSubcommand(new EvaluateCommand(clock))
                .addSubcommand(new TrainCommand(clock))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof RefusedTableException refused) {
                        command.getErr().println(refused.code() + ": " + refused.getMessage());
                        return REFUSED;
                    }
                    throw failure;
                });
    }
}
