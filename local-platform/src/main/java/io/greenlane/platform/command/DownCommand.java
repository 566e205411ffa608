package io.greenlane.platform.command;

import io.greenlane.platform.Shutdown;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends everything. */
@Command(
        name = "down",
        description =
                "End everything in good order, also what a supervisor that was killed has left behind. Data stays.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        boolean any = Shutdown.of(data.path());
        System.out.println(any ? "Greenlane is down." : "Nothing was running on " + data.path() + ".");
        return 0;
    }
}
