package io.greenlane.benchmarks.micro;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** All micro benchmarks, each in JVMs of its own that are set as the services' are. */
public final class MicroRun {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final boolean quick;
    private final Path json;

    /**
     * @param quick one JVM and short rounds instead of three and long ones
     * @param json where JMH writes all it knows
     */
    public MicroRun(boolean quick, Path json) {
        this.quick = quick;
        this.json = json;
    }

    /**
     * What one of them showed.
     *
     * @param micros of one execution
     * @param error half of the 99.9 % confidence interval, in microseconds
     * @param bytes allocated by one execution
     */
    public record Micro(String name, double micros, double error, double bytes) {}

    /** In the order of their names. */
    public List<Micro> run() {
        OptionsBuilder options = new OptionsBuilder();
        options.include("io\\.greenlane\\..*Benchmark\\..*")
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 3 : 5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgs(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.NORMAL)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            return results.stream()
                    .map(MicroRun::micro)
                    .sorted(Comparator.comparing(Micro::name))
                    .toList();
        } catch (RunnerException failed) {
            throw new IllegalStateException("The micro benchmarks could not be run", failed);
        }
    }

    private static Micro micro(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return new Micro(
                result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)Benchmark\\.", "$1."),
                primary.getScore(),
                primary.getScoreError(),
                allocated == null ? Double.NaN : allocated.getScore());
    }

    /** A page to read. */
    public static String page(List<Micro> all) {
        StringBuilder page =
                new StringBuilder("# Micro benchmarks\n\n| what | µs | ± | bytes allocated |\n|---|---:|---:|---:|\n");
        all.forEach(one -> page.append(String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %.0f |%n", one.name(), one.micros(), one.error(), one.bytes())));
        return page.toString();
    }
}
