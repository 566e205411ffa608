package io.greenlane.benchmarks.trend;

import io.greenlane.benchmarks.floor.FloorMeasured;
import io.greenlane.benchmarks.load.Measured;
import io.greenlane.benchmarks.report.Budgets;
import io.greenlane.benchmarks.report.Medians;
import io.greenlane.benchmarks.report.Report;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A recorded run in one line.
 *
 * @param machine processor and cores; only runs on the same machine can be compared
 * @param saturation declarations a second
 * @param cpuMillis CPU milliseconds of a finished declaration, in the phase that counts for the budget
 * @param compilerMillis of these, the just-in-time compilers
 * @param p50 lodgement to decision seen, milliseconds, at half of the saturation rate
 * @param p99 the same
 * @param floor rows a second of the floor
 * @param floorMillis CPU milliseconds of a row of the floor
 * @param idle CPU milliseconds a second of the platform without work
 * @param start seconds until all are healthy
 * @param foreign CPU milliseconds a second that others took of the machine while the figures were taken, in the worse of their phases
 */
public record Entry(
        Instant at,
        String commit,
        boolean dirty,
        String machine,
        double saturation,
        double cpuMillis,
        double compilerMillis,
        double p50,
        double p99,
        double floor,
        double floorMillis,
        double idle,
        double start,
        double foreign) {

    private static final int SHORT = 10;
    private static final double STEPS = 100;

    public static Entry of(Report report) {
        Measured loaded = Budgets.loaded(report);
        Measured half = report.open().getFirst();
        return new Entry(
                report.at().truncatedTo(ChronoUnit.SECONDS),
                report.commit()
                        .id()
                        .substring(0, Math.min(SHORT, report.commit().id().length())),
                report.commit().dirty(),
                report.machine().processor() + ", " + report.machine().cores() + " cores",
                rounded(report.saturationPerSecond()),
                rounded(loaded.cpuMillis()),
                rounded(loaded.compilerMillis()),
                rounded(half.decided().p50()),
                rounded(half.decided().p99()),
                rounded(report.floorPerSecond()),
                rounded(Medians.of(report.floor(), FloorMeasured::cpuMillis)),
                rounded(report.idle().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()),
                rounded(report.start().seconds()),
                rounded(Math.max(loaded.foreignMillisPerSecond(), half.foreignMillisPerSecond())));
    }

    private static double rounded(double value) {
        return Math.rint(value * STEPS) / STEPS;
    }
}
