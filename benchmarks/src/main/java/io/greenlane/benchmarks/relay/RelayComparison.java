package io.greenlane.benchmarks.relay;

import io.greenlane.benchmarks.machine.Cpu;
import io.greenlane.benchmarks.machine.CpuMeter;
import io.greenlane.benchmarks.machine.MeasuredServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures every way to take the outbox to Kafka in one interleaved run:
 *
 * <pre>{@code ./mvnw -q -pl benchmarks -am -DskipTests verify -Dcomparison=relay.RelayComparison -Darguments=--quick}</pre>
 *
 * Without {@code --quick} it takes about ten minutes; {@code --rounds=N} asks for more than three rounds, {@code --only=CHASSIS,NOTIFY}
 * for fewer variants. Prints a table and writes {@code target/relay-comparison.json}.
 */
public final class RelayComparison {

    private static final Path RESULT = Path.of("target", "relay-comparison.json");

    private final MeasuredServers servers;
    private final Bench bench;
    private final List<Variant> variants;
    private final CpuMeter meter;

    private RelayComparison(MeasuredServers servers, Bench bench, List<Variant> variants) {
        this.servers = servers;
        this.bench = bench;
        this.variants = variants;
        this.meter = servers.cpu();
    }

    static void main(String... arguments) throws IOException, InterruptedException {
        Sizes sizes = sizes(arguments);
        try (var servers = MeasuredServers.start();
                var bench = new Bench(servers.database("comparison"), servers.bootstrapServers())) {
            Report report = new RelayComparison(servers, bench, variants(arguments)).measure(sizes);
            System.out.println(report.table());
            report.write(RESULT);
            System.out.println("All figures: " + RESULT.toAbsolutePath());
        }
    }

    private static Sizes sizes(String... arguments) {
        if (List.of(arguments).contains("--quick")) {
            return Sizes.quick();
        }
        return Sizes.full(option("--rounds=", arguments).map(Integer::parseInt).orElse(3));
    }

    private static List<Variant> variants(String... arguments) {
        return option("--only=", arguments)
                .map(names -> Arrays.stream(names.split(",", -1))
                        .map(Variant::valueOf)
                        .toList())
                .orElse(List.of(Variant.values()));
    }

    private static Optional<String> option(String name, String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst();
    }

    private Report measure(Sizes sizes) throws InterruptedException {
        if (sizes.warmUp()) {
            for (Variant variant : variants) {
                measure(variant, sizes.warmingUp(), "warming up");
            }
        }
        List<String> loadAverages = new ArrayList<>(List.of(CpuMeter.loadAverage()));
        Map<Variant, List<Figures>> rounds = new EnumMap<>(Variant.class);
        for (int round = 1; round <= sizes.rounds(); round++) {
            for (Variant variant : variants) {
                rounds.computeIfAbsent(variant, first -> new ArrayList<>())
                        .add(measure(variant, sizes, "round " + round + " of " + sizes.rounds()));
            }
            loadAverages.add(CpuMeter.loadAverage());
        }
        return new Report(Report.Machine.current(), sizes, loadAverages, rounds);
    }

    private Figures measure(Variant variant, Sizes sizes, String what) throws InterruptedException {
        System.out.println(what + ": " + variant.words());
        var trial = new Trial(bench, variant, meter::read);
        Cpu idle = trial.idle(sizes.idle());
        Trial.Outcome steady = settledAndFlawless(trial, sizes.steady());
        Trial.Outcome heavy = settledAndFlawless(trial, sizes.heavy());
        double idleSeconds = sizes.idle().toMillis() / 1000.0;
        return Figures.of(sizes.steady(), steady, sizes.heavy(), heavy, idle, idleSeconds);
    }

    private Trial.Outcome settledAndFlawless(Trial trial, Trial.Load load) throws InterruptedException {
        servers.settle();
        Trial.Outcome outcome = trial.run(load);
        if (!outcome.flawless()) {
            // A figure of a relay that loses or reorders would be worth nothing.
            throw new IllegalStateException(trial.variant() + " failed under " + load + ": " + outcome);
        }
        return outcome;
    }
}
