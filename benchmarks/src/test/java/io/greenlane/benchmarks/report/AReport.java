package io.greenlane.benchmarks.report;

import io.greenlane.benchmarks.floor.FloorMeasured;
import io.greenlane.benchmarks.load.Latencies;
import io.greenlane.benchmarks.load.Measured;
import io.greenlane.benchmarks.load.ReadBack;
import io.greenlane.benchmarks.machine.Commit;
import io.greenlane.benchmarks.machine.Machine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report in the making; everything in it is well unless said otherwise. */
public final class AReport {

    private double saturation = 600;
    private double cpuMillis = 1.5;
    private boolean archived = true;
    private double startSeconds = 20;
    private ReadBack readBack = new ReadBack(1_000, 0, 0, 0);
    private final List<Measured> open = new ArrayList<>();

    public static AReport aReport() {
        return new AReport();
    }

    public AReport saturatedAt(double perSecond) {
        saturation = perSecond;
        return this;
    }

    public AReport costing(double millis) {
        cpuMillis = millis;
        return this;
    }

    AReport startedIn(double seconds) {
        startSeconds = seconds;
        return this;
    }

    AReport startedForTheFirstTime() {
        archived = false;
        return this;
    }

    AReport reading(ReadBack back) {
        readBack = back;
        return this;
    }

    public AReport atRate(double perSecond, double p50, double p99) {
        open.add(phase(
                "%.0f per second".formatted(perSecond),
                0,
                perSecond,
                perSecond,
                new Latencies(100, p50, p99, p99, p99, p99)));
        return this;
    }

    Measured phase(String name, int connections, double asked, double finished, Latencies decided) {
        return new Measured(
                name,
                connections,
                asked,
                10,
                100,
                100,
                new TreeMap<>(),
                finished,
                0.2,
                true,
                0.2,
                0.5,
                0,
                1,
                decided,
                decided,
                decided,
                new TreeMap<>(Map.of("kafka", 0.5, "postgres", 1.0)),
                cpuMillis,
                0.1,
                0.3,
                12);
    }

    public Report report() {
        return new Report(
                Instant.parse("2026-11-26T18:00:00Z"),
                new Machine("Some Processor", 2, 24_000, "Linux 6", "JDK 25"),
                new Commit("0123456789abcdef", false),
                new TreeMap<>(Map.of("warm-up", "100 s")),
                new Start(startSeconds, new TreeMap<>(Map.of("kafka", 3.0)), 30, archived),
                new TreeMap<>(Map.of("kafka", 30.0, "postgres", 5.0)),
                saturation,
                List.of(phase("round 1", 16, 0, saturation, new Latencies(10, 30, 60, 90, 90, 90))),
                List.copyOf(open),
                new Latencies(1_000, 5, 8, 12, 15, 18),
                1_000,
                List.of(new FloorMeasured(
                        10_000,
                        true,
                        1_000,
                        new Latencies(10, 1, 2, 3, 3, 3),
                        new Latencies(10, 5, 9, 16, 16, 16),
                        new TreeMap<>(Map.of("JVM", 0.4, "postgres", 0.3, "kafka", 0.1)),
                        0.8,
                        0.1)),
                new TreeMap<>(Map.of("kafka", new Memory(300, 320, 200, 50))),
                readBack,
                140);
    }
}
