package io.greenlane.benchmarks.evaluation;

import io.greenlane.benchmarks.evaluation.Summary.Aims;
import io.greenlane.benchmarks.evaluation.Summary.Figures;
import io.greenlane.benchmarks.evaluation.Summary.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The figures as a page to read. */
final class Page {

    private static final double PER_CENT = 100;

    private Page() {}

    static String of(Design design, List<WorldResult> results) {
        Summary summary = Summary.of(results);
        StringBuilder page = new StringBuilder();
        line(
                page,
                "%d worlds of %d importers, %d declarations a day for %d weeks from %s; in per cent: median (lowest to highest)",
                summary.worlds(),
                design.importers(),
                design.perDay(),
                design.weeks(),
                design.opens());
        line(
                page,
                "Declarations that break a rule: %s; of trusted importers: %s",
                said(summary.violating()),
                said(summary.trusted()));
        page.append('\n');
        line(
                page,
                "| | %s |",
                String.join(
                        " | ",
                        summary.reached().keySet().stream().map(Strategy::words).toList()));
        line(page, "|---|---:|---:|---:|---:|");
        List<Figures> each = List.copyOf(summary.reached().values());
        row(page, "inspected", each.stream().map(Figures::inspected).toList());
        row(
                page,
                "inspected of the trusted",
                each.stream().map(Figures::trustedInspected).toList());
        row(page, "violations found", each.stream().map(Figures::found).toList());
        row(
                page,
                "found by examination",
                each.stream().map(Figures::foundByExamination).toList());
        row(
                page,
                "stopped by a missing paper alone",
                each.stream().map(Figures::stoppedByPaper).toList());
        for (int quarter = 0; quarter < each.getFirst().foundByQuarter().size(); quarter++) {
            int which = quarter;
            row(
                    page,
                    "found in quarter " + (quarter + 1) + (quarter == 0 ? ", cold start" : ""),
                    each.stream().map(one -> one.foundByQuarter().get(which)).toList());
        }
        row(
                page,
                "violations among the inspected",
                each.stream().map(Figures::precision).toList());
        page.append('\n');
        aims(page, summary);
        page.append('\n');
        draw(page, "Base rate", results.stream().map(WorldResult::baseRate).toList());
        draw(page, "Miss rate", results.stream().map(WorldResult::missRate).toList());
        return page.toString();
    }

    private static void aims(StringBuilder page, Summary summary) {
        Aims aims = summary.aims();
        line(page, "Aims, in how many of %d worlds the platform met them:", summary.worlds());
        line(
                page,
                "- at least 80 %% of the violations found: %d (by examination alone: %d)",
                aims.found(),
                aims.foundByExamination());
        line(page, "- at most 30 %% of the declarations inspected: %d", aims.inspected());
        line(page, "- at most 3 %% of the trusted traders' inspected: %d", aims.trustedInspected());
        line(page, "- the three at once: %d", aims.all());
        line(page, "- the 95 %% interval of the miss rate holds the truth: %d", aims.missRateHeld());
        line(page, "- the 95 %% interval of the base rate holds the truth: %d", aims.baseRateHeld());
        line(page, "- more found than by history only at the same budget: %d", aims.aheadOfHistory());
    }

    private static void draw(StringBuilder page, String what, List<Drawn> drawn) {
        line(
                page,
                "%s by the control draw, median: %d drawn, worth %.0f; estimate %.2f, interval %.2f to %.2f, truth %.2f per cent",
                what,
                (int) median(drawn.stream().mapToDouble(Drawn::drawn).toArray()),
                median(drawn.stream().mapToDouble(Drawn::effective).toArray()),
                PER_CENT * median(drawn.stream().mapToDouble(Drawn::estimate).toArray()),
                PER_CENT * median(drawn.stream().mapToDouble(Drawn::low).toArray()),
                PER_CENT * median(drawn.stream().mapToDouble(Drawn::high).toArray()),
                PER_CENT * median(drawn.stream().mapToDouble(Drawn::truth).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private static void row(StringBuilder page, String what, List<Spread> spreads) {
        line(
                page,
                "| %s | %s |",
                what,
                String.join(" | ", spreads.stream().map(Page::said).toList()));
    }

    private static String said(Spread spread) {
        return spread.worlds() == 0
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.1f (%.1f to %.1f)",
                        PER_CENT * spread.median(),
                        PER_CENT * spread.lowest(),
                        PER_CENT * spread.highest());
    }

    @SuppressWarnings("AnnotateFormatMethod") // all callers are in this class
    private static void line(StringBuilder page, String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
