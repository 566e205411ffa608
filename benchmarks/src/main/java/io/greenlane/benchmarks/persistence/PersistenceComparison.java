package io.greenlane.benchmarks.persistence;

import io.greenlane.benchmarks.machine.Cpu;
import io.greenlane.benchmarks.machine.CpuMeter;
import io.greenlane.benchmarks.machine.DatabaseAddress;
import io.greenlane.benchmarks.machine.MeasuredServers;
import io.greenlane.benchmarks.report.Medians;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Measures what Hibernate costs at the start and per row against SQL with arrays, interleaved:
 *
 * <pre>{@code
 * ./mvnw -q -pl benchmarks -am -DskipTests verify -Dcomparison=persistence.PersistenceComparison
 * }</pre>
 *
 * Takes about three minutes; {@code -Darguments=--quick} about half of one.
 */
public final class PersistenceComparison {

    private final MeasuredServers servers;
    private final DatabaseAddress database;
    private final Ways ways;
    private final CpuMeter meter;

    private PersistenceComparison(MeasuredServers servers, DatabaseAddress database, Ways ways) {
        this.servers = servers;
        this.database = database;
        this.ways = ways;
        this.meter = servers.cpu();
    }

    static void main(String... arguments) throws Exception {
        boolean quick = List.of(arguments).contains("--quick");
        try (var servers = MeasuredServers.start()) {
            DatabaseAddress database = servers.database("persistence");
            try (var ways = new Ways(database)) {
                var comparison = new PersistenceComparison(servers, database, ways);
                System.out.println("Load average before: " + CpuMeter.loadAverage());
                comparison.compareStarts(quick ? 1 : 5);
                comparison.compareRows(quick ? 1 : 3, Duration.ofSeconds(quick ? 2 : 10));
                System.out.println("Load average after: " + CpuMeter.loadAverage());
            }
        }
    }

    private void compareStarts(int rounds) throws IOException {
        Map<String, List<StartCost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String context : List.of("sql", "entities")) {
                costs.computeIfAbsent(context, first -> new ArrayList<>()).add(StartCost.of(context, database));
            }
        }
        System.out.println("| context | start, ms wall | start, ms CPU |\n|---|---|---|");
        costs.forEach((context, measured) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f |%n",
                context,
                Medians.of(measured, StartCost::wallMillis),
                Medians.of(measured, StartCost::cpuMillis)));
    }

    private void compareRows(int rounds, Duration each) {
        Map<String, List<RowCost>> inserts = new LinkedHashMap<>();
        Map<String, List<RowCost>> moves = new LinkedHashMap<>();
        // The round before the first warms up and does not count.
        for (int round = 0; round <= rounds; round++) {
            for (var way : ways.all().entrySet()) {
                RowCost insert = measureInserts(way.getValue(), each);
                RowCost move = measureMoves(way.getValue(), each);
                if (round > 0) {
                    inserts.computeIfAbsent(way.getKey(), first -> new ArrayList<>())
                            .add(insert);
                    moves.computeIfAbsent(way.getKey(), first -> new ArrayList<>())
                            .add(move);
                }
            }
        }
        print("insert, 100 rows a transaction", inserts);
        print("lock and move 100 rows a transaction", moves);
    }

    private RowCost measureInserts(Way way, Duration duration) {
        ways.clear();
        return measure(duration, batch -> way.insert(ways.fresh()));
    }

    /** Every visit of a batch changes its status, else Hibernate would rightly write nothing. */
    private RowCost measureMoves(Way way, Duration duration) {
        List<List<UUID>> present = ways.present();
        return measure(
                duration,
                batch -> way.move(
                        present.get(batch % present.size()), batch / present.size() % 2 == 0 ? "CLEARED" : "HELD"));
    }

    private RowCost measure(Duration duration, IntConsumer batch) {
        servers.settle();
        Cpu before = meter.read();
        long began = System.nanoTime();
        int batches = 0;
        while (System.nanoTime() - began < duration.toNanos()) {
            batch.accept(batches++);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return RowCost.of((long) batches * Ways.BATCH, seconds, meter.read().since(before));
    }

    private static void print(String what, Map<String, List<RowCost>> costs) {
        System.out.println("\n| " + what + " | rows/s | CPU-ms a row: PostgreSQL + JVM |\n|---|---|---|");
        costs.forEach((way, measured) -> System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.4f + %.4f |%n",
                way,
                Medians.of(measured, RowCost::rowsPerSecond),
                Medians.of(measured, RowCost::postgresMillis),
                Medians.of(measured, RowCost::jvmMillis)));
    }
}
