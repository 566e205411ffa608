package io.greenlane.benchmarks.report;

import io.greenlane.benchmarks.floor.FloorMeasured;
import io.greenlane.benchmarks.load.Latencies;
import io.greenlane.benchmarks.load.Measured;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A report as a page to read. */
public final class ReportPage {

    private final StringBuilder page = new StringBuilder();

    private ReportPage() {}

    public static String of(Report report) {
        return new ReportPage().written(report);
    }

    private String written(Report report) {
        line("# Benchmark of %s", report.at());
        line("");
        line(
                "Commit %s%s, on %s, %d cores, %,d MiB, %s, %s.",
                report.commit().id(),
                report.commit().dirty() ? " with changes that are not committed" : "",
                report.machine().processor(),
                report.machine().cores(),
                report.machine().memoryMiB(),
                report.machine().kernel(),
                report.machine().jdk());
        line("");
        report.settings().forEach((name, value) -> line("* %s: %s", name, value));
        line("");
        line("Saturation: **%.0f declarations/s**. %s", report.saturationPerSecond(), readBack(report));
        budgets(report);
        rates(report);
        latencies(report);
        cpu(report);
        guidance(report);
        floor(report);
        memory(report);
        start(report);
        line("");
        line("The run took %.0f s.", report.seconds());
        return page.toString();
    }

    private static String readBack(Report report) {
        var back = report.readBack();
        return back.faultless()
                ? String.format(
                        Locale.ROOT,
                        "All %,d acknowledged declarations were read back, each decided once.",
                        back.acknowledged())
                : String.format(
                        Locale.ROOT,
                        "Of %,d acknowledged declarations %d are **lost**, %d **undecided**, %d decided **twice**.",
                        back.acknowledged(),
                        back.lost(),
                        back.undecided(),
                        back.twice());
    }

    private void budgets(Report report) {
        line("");
        line("## Budgets");
        line("");
        line("| promised in | what | limit | measured | |");
        line("|---|---|---|---|---|");
        Budgets.of(report)
                .forEach(one -> line(
                        "| %s | %s | %s | %s | %s |",
                        one.owed(),
                        one.what(),
                        one.limit(),
                        one.measured(),
                        switch (one.verdict()) {
                            case MET -> "met";
                            case NOT_MET -> "**not met**";
                            case NOT_MEASURED -> "not measured";
                        }));
    }

    private void guidance(Report report) {
        line("");
        line("## Guidance, while nothing else is asked, ms");
        line("");
        line("| count | p50 | p90 | p99 | p99.9 | most |");
        line("|---:|---:|---:|---:|---:|---:|");
        Latencies asked = report.guidance();
        line(
                "| %,d | %.1f | %.1f | %.1f | %.1f | %.1f |",
                asked.count(), asked.p50(), asked.p90(), asked.p99(), asked.p999(), asked.most());
    }

    private void floor(Report report) {
        if (report.floor().isEmpty()) {
            return;
        }
        line("");
        line("## The floor, in turn with the closed loop");
        line("");
        line(
                "A row and an outbox row in a commit by bare JDBC, 4 writers, a relay to Kafka, a reader; the same bytes, the"
                        + " same servers. It decides nothing, checks nobody's token and is not asked over HTTP.");
        line("");
        line("| round | rows/s | CPU-ms a row | JVM | PostgreSQL | broker | commit p50 / p99 ms | read p50 / p99 ms |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (int round = 0; round < report.floor().size(); round++) {
            FloorMeasured one = report.floor().get(round);
            line(
                    "| %d | %.0f%s | %.2f | %.2f | %.2f | %.2f | %.1f / %.1f | %.1f / %.1f |",
                    round + 1,
                    one.perSecond(),
                    one.complete() ? "" : " (not all read)",
                    one.cpuMillis(),
                    one.cpu().getOrDefault("JVM", 0.0),
                    one.cpu().getOrDefault("postgres", 0.0),
                    one.cpu().getOrDefault("kafka", 0.0),
                    one.commit().p50(),
                    one.commit().p99(),
                    one.read().p50(),
                    one.read().p99());
        }
    }

    private void rates(Report report) {
        line("");
        line("## Rates");
        line("");
        line(
                "| phase | asked/s | finished/s | lodged | not taken | done after | kept up | behind schedule | inspected |"
                        + " officers' calls each | failed |");
        line("|---|---:|---:|---:|---|---:|---|---:|---:|---:|---:|");
        phases(report)
                .forEach(one -> line(
                        "| %s | %s | %.0f | %,d | %s | %.1f s | %s | %.0f ms | %.1f %% | %.2f | %d |",
                        one.name(),
                        one.askedPerSecond() == 0 ? "" : String.format(Locale.ROOT, "%.0f", one.askedPerSecond()),
                        one.perSecond(),
                        one.lodged(),
                        one.notTaken().isEmpty() ? "none" : one.notTaken(),
                        one.restAfterSeconds(),
                        one.sustained() ? "yes" : "**no**",
                        one.latestMillis(),
                        one.inspectedShare() * 100,
                        one.officerCalls(),
                        one.officerFailures()));
    }

    private void latencies(Report report) {
        line("");
        line("## Latency from the scheduled time, ms");
        line("");
        line("| phase | | count | p50 | p90 | p99 | p99.9 | most |");
        line("|---|---|---:|---:|---:|---:|---:|---:|");
        phases(report).forEach(one -> {
            latency(one.name(), "lodgement → answer", one.answer());
            latency("", "lodgement → decision seen by the trader", one.decided());
            latency("", "lodgement → decision told on the topic", one.visible());
        });
    }

    private void latency(String phase, String what, Latencies latencies) {
        line(
                "| %s | %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f |",
                phase,
                what,
                latencies.count(),
                latencies.p50(),
                latencies.p90(),
                latencies.p99(),
                latencies.p999(),
                latencies.most());
    }

    private void cpu(Report report) {
        List<Measured> phases = phases(report).toList();
        SortedSet<String> processes = new TreeSet<>(report.idle().keySet());
        line("");
        line("## CPU milliseconds per finished declaration");
        line("");
        page.append("| process");
        phases.forEach(one -> page.append(" | ").append(one.name()));
        page.append(" | idle, ms/s |\n|---")
                .append("|---:".repeat(phases.size() + 1))
                .append("|\n");
        for (String process : processes) {
            page.append("| ").append(process);
            phases.forEach(one -> page.append(number(one.cpu().getOrDefault(process, 0.0))));
            page.append(number(report.idle().getOrDefault(process, 0.0))).append(" |\n");
        }
        page.append("| **platform**");
        phases.forEach(one -> page.append(number(one.cpuMillis())));
        page.append(number(report.idle().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()))
                .append(" |\n| of this, just-in-time compilers");
        phases.forEach(one -> page.append(number(one.compilerMillis())));
        page.append(" | |\n| load generator, apart");
        phases.forEach(one -> page.append(number(one.generatorMillis())));
        page.append(" | |\n| others on the machine, ms/s");
        phases.forEach(one -> page.append(number(one.foreignMillisPerSecond())));
        page.append(" | |\n");
    }

    private void memory(Report report) {
        line("");
        line("## Memory after the load, MiB");
        line("");
        line("| process | resident | at most | heap committed | heap live |");
        line("|---|---:|---:|---:|---:|");
        report.memory()
                .forEach((process, memory) -> line(
                        "| %s | %d | %d | %d | %d |",
                        process, memory.resident(), memory.mostResident(), memory.heapCommitted(), memory.heapLive()));
    }

    private void start(Report report) {
        line("");
        line("## Start");
        line("");
        line(
                "All healthy after %.1f s and %.1f s of CPU, %s class archives of an earlier run of this build.",
                report.start().seconds(),
                report.start().cpuSeconds(),
                report.start().archived() ? "with" : "without");
        line("");
        report.start().processes().forEach((process, seconds) -> line("* %s %.1f s", process, seconds));
    }

    private static Stream<Measured> phases(Report report) {
        return Stream.concat(report.closed().stream(), report.open().stream());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, " | %.2f", value);
    }

    @SuppressWarnings("AnnotateFormatMethod") // all callers are in this class
    private void line(String format, Object... values) {
        page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
