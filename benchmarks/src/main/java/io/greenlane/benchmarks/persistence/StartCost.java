package io.greenlane.benchmarks.persistence;

import io.greenlane.benchmarks.machine.DatabaseAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a {@link Start} in a JVM of its own cost until the context was ready. */
record StartCost(double wallMillis, double cpuMillis) {

    static StartCost of(String context, DatabaseAddress database) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                context));
        command.addAll(Arrays.asList(Ways.arguments(database)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            String[] cost = output.lines()
                    .filter(line -> line.startsWith(Start.COST))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The context '" + context + "' did not start"))
                    .substring(Start.COST.length())
                    .split(" ", -1);
            return new StartCost(Double.parseDouble(cost[0]), Double.parseDouble(cost[1]));
        }
    }
}
