package io.greenlane.platform.command;

import io.greenlane.platform.RunningPlatform;
import io.greenlane.platform.login.DemoUser;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Logs a demo user in. */
@Command(
        name = "token",
        description = "Log a demo user in and print the bearer token, for curl. It is good for an hour.",
        footer =
                "%nThe users: trader-a, trader-b, trader-new, officer, officer-2, supervisor, supervisor-2, analyst, authority, lab,"
                        + " partner, auditor, operator")
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "USER", description = "A demo user")
    private String user = "";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        DemoUser known = DemoUser.named(user);
        out().println(RunningPlatform.in(data.path()).token(known.name()));
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
