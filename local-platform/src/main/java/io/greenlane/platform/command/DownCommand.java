package io.greenlane.platform.command;

import io.greenlane.platform.Shutdown;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends everything. */
@Command(
        name = "down",
        description =
                "End everything in good order, also what a supervisor that was killed has left behind. Data stays.")
final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        boolean any = Shutdown.of(data.path());
        out().println(any ? "Greenlane is down." : "Nothing was running on " + data.path() + ".");
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
