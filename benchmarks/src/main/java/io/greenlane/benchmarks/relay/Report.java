package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.messaging.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;

/**
 * All rounds and their medians, with what is needed to judge them.
 *
 * @param loadAverages over 1, 5 and 15 minutes, before the first round and after each
 */
record Report(Machine machine, Sizes sizes, List<String> loadAverages, Map<Variant, List<Figures>> rounds) {

    /** What it ran on. */
    record Machine(int processors, String java, String system) {

        static Machine current() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version"));
        }
    }

    Map<Variant, Figures> medians() {
        Map<Variant, Figures> medians = new EnumMap<>(Variant.class);
        rounds.forEach((variant, figures) -> medians.put(variant, Figures.medians(figures)));
        return medians;
    }

    String table() {
        var table = new StringBuilder();
        table.append("""

                | relay | insert → consumed p50 / p90 / p99 ms | commit p50 / p99 ms | CPU-ms an event: PostgreSQL + broker + JVM = all | at saturation: events/s | CPU-ms an event | idle CPU-ms/s | others' CPU |
                |---|---|---|---|---|---|---|---|
                """);
        medians()
                .forEach((variant, f) -> table.append(String.format(
                        Locale.ROOT,
                        "| %s | %.1f / %.1f / %.1f | %.2f / %.1f | %.2f + %.2f + %.2f = %.2f | %,.0f | %.3f + %.3f + %.3f = %.3f | %.0f | %.0f %% |%n",
                        variant.words(),
                        f.arrivalP50(),
                        f.arrivalP90(),
                        f.arrivalP99(),
                        f.commitP50(),
                        f.commitP99(),
                        f.steadyPostgres(),
                        f.steadyBroker(),
                        f.steadyJvm(),
                        f.steadyCpu(),
                        f.eventsPerSecond(),
                        f.saturatedPostgres(),
                        f.saturatedBroker(),
                        f.saturatedJvm(),
                        f.saturatedCpu(),
                        f.idle(),
                        100 * f.foreign())));
        table.append(String.format(
                Locale.ROOT,
                "%nMedians of %d round(s), variants interleaved; %d CPUs, Java %s, %s; load average before and after: %s%n",
                sizes.rounds(),
                machine.processors(),
                machine.java(),
                machine.system(),
                String.join("; ", loadAverages)));
        return table.toString();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                EventJson.mapper()
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(Map.of(
                                "machine", machine,
                                "sizes", sizes,
                                "loadAverages", loadAverages,
                                "rounds", rounds,
                                "medians", medians())));
    }
}
