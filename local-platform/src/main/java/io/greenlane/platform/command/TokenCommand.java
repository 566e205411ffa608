package io.greenlane.platform.command;

import io.greenlane.platform.RunningPlatform;
import io.greenlane.platform.login.DemoUser;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Logs a demo user in. */
@Command(
        name = "token",
        description = "Log a demo user in and print the bearer token, for curl. It is good for an hour.")
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "USER",
            completionCandidates = Names.class,
            description = "A demo user: ${COMPLETION-CANDIDATES}")
    private String user = "";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        DemoUser known = DemoUser.named(user);
        out().println(RunningPlatform.in(data.path()).token(known.name()));
        return 0;
    }

    /** Those whom the help tells. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return DemoUser.ALL.stream().map(DemoUser::name).iterator();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
