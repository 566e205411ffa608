package io.greenlane.journeys.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** deploy/make-env.sh, run as an operator does. */
final class EnvironmentScript {

    /** How a run ended. */
    record Run(int exitCode, String output) {}

    private EnvironmentScript() {}

    static Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(RepositoryFiles.path("deploy/make-env.sh").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    static void makes(Path file) throws IOException, InterruptedException {
        Run run = run(file.toString());
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
