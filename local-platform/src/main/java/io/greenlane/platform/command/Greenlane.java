package io.greenlane.platform.command;

import io.greenlane.platform.refusal.PlatformRefusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line of the local platform. */
@Command(
        name = "greenlane",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Greenlane 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Customs clearance for goods that are inspected twice, all of it on this machine."
                + " What it can take is measured by ./greenlane bench, how well a risk model finds violations by"
                + " ./greenlane evaluate; ./greenlane train makes one from a table. Each has its own --help.",
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            PortCommand.class,
            SuperviseCommand.class
        })
final class Greenlane {

    static final int REFUSED = 1;
    static final int NOT_UP = 3;
    private static final int BUG = 70;

    private Greenlane() {}

    static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Greenlane())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof PlatformRefusal) {
                        command.getErr().println(failure.getMessage());
                        return REFUSED;
                    }
                    failure.printStackTrace(command.getErr());
                    return BUG;
                });
    }
}
