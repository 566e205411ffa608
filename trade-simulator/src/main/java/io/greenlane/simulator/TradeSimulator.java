package io.greenlane.simulator;

import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The simulator on the command line: writes a trade and its truth to files, or drives a running platform. */
@Command(
        name = "trade-simulator",
        mixinStandardHelpOptions = true,
        description = "Generated enterprises and trade with known hidden truth.")
public final class TradeSimulator {

    private TradeSimulator() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(InstantSource.system()).execute(arguments));
    }

    static CommandLine commandLine(InstantSource clock) {
        return new CommandLine(new TradeSimulator())
                .addSubcommand("generate", new GenerateCommand(clock))
                .addSubcommand("drive", new DriveCommand(clock))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
