package io.greenlane.benchmarks.report;

import io.greenlane.benchmarks.load.Measured;
import io.greenlane.benchmarks.report.Budget.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The promises of the architecture, and those of the present stage, against what a run found. */
public final class Budgets {

    private static final String NOW = "first pass";
    private static final String LATER = "architecture";
    private static final double NEAR = 0.1;

    private static final double RATE_NOW = 300;
    private static final double RATE_LATER = 540;
    private static final double CPU_NOW = 4;
    private static final double CPU_LATER = 2;
    private static final double P99_NOW = 500;
    private static final double P50_LATER = 20;
    private static final double P99_LATER = 250;
    private static final double SHARE_OF_FLOOR = 0.5;
    private static final double START_SECONDS = 30;
    private static final long HEAP_MIB = 256;

    private final Report report;
    private static final String GUIDANCE = "guidance";
    private static final double GUIDANCE_P99 = 20;

    private final List<Budget> budgets = new ArrayList<>();

    private Budgets(Report report) {
        this.report = report;
    }

    public static List<Budget> of(Report report) {
        return new Budgets(report).judged();
    }

    private List<Budget> judged() {
        double rate = report.saturationPerSecond();
        add(NOW, "sustained, everything on this machine", atLeast(RATE_NOW), perSecond(rate), rate >= RATE_NOW);
        Measured costliest = loaded(report);
        add(NOW, "CPU of a finished declaration", ms(CPU_NOW), cost(costliest), costliest.cpuMillis() <= CPU_NOW);
        half(RATE_NOW / 2)
                .ifPresentOrElse(
                        one -> add(
                                NOW,
                                "lodged → decision seen, p99 at half of that load",
                                ms(P99_NOW),
                                String.format(
                                        Locale.ROOT,
                                        "%.0f ms (%s)",
                                        one.decided().p99(),
                                        one.name()),
                                one.sustained() && one.decided().p99() <= P99_NOW),
                        () -> notMeasured(NOW, "lodged → decision seen, p99 at half of that load", ms(P99_NOW)));
        add(
                GUIDANCE,
                "guidance through the gateway, p99",
                ms(GUIDANCE_P99),
                String.format(Locale.ROOT, "%.1f ms", report.guidance().p99()),
                report.guidance().count() > 0 && report.guidance().p99() <= GUIDANCE_P99);
        add(LATER, "sustained, everything on this machine", atLeast(RATE_LATER), perSecond(rate), rate >= RATE_LATER);
        add(
                LATER,
                "CPU of a finished declaration, at 300/s or more",
                ms(CPU_LATER),
                cost(costliest),
                rate >= RATE_NOW && costliest.cpuMillis() <= CPU_LATER);
        half(rate / 2)
                .ifPresentOrElse(
                        one -> {
                            add(
                                    LATER,
                                    "lodged → decision seen, p50 at half load",
                                    ms(P50_LATER),
                                    String.format(
                                            Locale.ROOT,
                                            "%.0f ms (%s)",
                                            one.decided().p50(),
                                            one.name()),
                                    one.decided().p50() <= P50_LATER);
                            add(
                                    LATER,
                                    "lodged → decision seen, p99 at half load",
                                    ms(P99_LATER),
                                    String.format(
                                            Locale.ROOT,
                                            "%.0f ms (%s)",
                                            one.decided().p99(),
                                            one.name()),
                                    one.decided().p99() <= P99_LATER);
                        },
                        () -> notMeasured(LATER, "lodged → decision seen at half load", ms(P99_LATER)));
        floor();
        add(
                LATER,
                "start until all are healthy",
                String.format(Locale.ROOT, "≤ %.0f s", START_SECONDS),
                String.format(
                        Locale.ROOT,
                        "%.1f s%s",
                        report.start().seconds(),
                        report.start().archived() ? "" : ", the first of this build"),
                report.start().seconds() <= START_SECONDS);
        long heap = report.memory().values().stream()
                .mapToLong(Memory::heapCommitted)
                .max()
                .orElse(0);
        add(LATER, "largest heap", "≤ " + HEAP_MIB + " MiB", heap + " MiB", heap <= HEAP_MIB);
        notMeasured(LATER, "bulk lane, CPU of a declaration", "≤ 0.5 ms");
        return List.copyOf(budgets);
    }

    private void floor() {
        if (report.floor().isEmpty()) {
            notMeasured(LATER, "share of the floor's rate", "≥ 50 %");
            return;
        }
        double share = report.saturationPerSecond() / report.floorPerSecond();
        add(
                LATER,
                "share of the floor's rate",
                "≥ 50 %",
                String.format(Locale.ROOT, "%.0f %% of %.0f/s", share * 100, report.floorPerSecond()),
                share >= SHARE_OF_FLOOR);
    }

    /** The phase whose cost counts: the open loop at 300/s if the platform kept up with it, else at saturation. */
    public static Measured loaded(Report report) {
        return report.open().stream()
                .filter(one -> one.sustained() && one.askedPerSecond() >= RATE_NOW)
                .findFirst()
                .orElseGet(() -> report.closed().stream()
                        .max(Comparator.comparingDouble(Measured::perSecond))
                        .orElseThrow());
    }

    private Optional<Measured> half(double rate) {
        return report.open().stream()
                .filter(one -> Math.abs(one.askedPerSecond() - rate) <= Math.max(1, rate * NEAR))
                .findFirst();
    }

    private static String cost(Measured one) {
        return String.format(Locale.ROOT, "%.2f ms (%s)", one.cpuMillis(), one.name());
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%.0f/s", rate);
    }

    private static String atLeast(double rate) {
        return String.format(Locale.ROOT, "≥ %.0f/s", rate);
    }

    private static String ms(double limit) {
        return String.format(Locale.ROOT, "≤ %.0f ms", limit);
    }

    private void add(String owed, String what, String limit, String measured, boolean met) {
        budgets.add(new Budget(owed, what, limit, measured, met ? Verdict.MET : Verdict.NOT_MET));
    }

    private void notMeasured(String owed, String what, String limit) {
        budgets.add(new Budget(owed, what, limit, "", Verdict.NOT_MEASURED));
    }
}
