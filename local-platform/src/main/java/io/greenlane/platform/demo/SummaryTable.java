package io.greenlane.platform.demo;

import io.greenlane.platform.demo.Demonstration.Outcome;
import io.greenlane.simulator.readback.DemoSummary;
import io.greenlane.simulator.traffic.Refusal;
import java.util.List;
import java.util.Locale;

/** The summary of a demonstration for people. */
public final class SummaryTable {

    private static final int MOST_REFUSALS = 5;
    private static final double PERCENT = 100;
    private static final double MILLIS = 1_000;

    private SummaryTable() {}

    /** Lines of figures, each with what it means. */
    public static String of(Outcome outcome) {
        DemoSummary summary = outcome.summary();
        StringBuilder table = new StringBuilder("\nWhat happened, read back from outside\n\n");
        line(
                table,
                "lodged",
                summary.lodged(),
                "declarations read back, of " + number(summary.asked()) + " asked for, by "
                        + summary.driven().enterprises() + " enterprises");
        line(table, "routed", summary.routed(), "with a decision");
        line(table, "lost", summary.lost(), "gone, never decided, or stuck although decided and arrived");
        line(table, "duplicated", summary.duplicated(), "decided or ended twice, by the events' ids");
        summary.lanes().forEach((lane, count) -> line(table, lane, count, share(count, summary.lodged())));
        summary.statuses().forEach((status, count) -> line(table, status, count, share(count, summary.lodged())));
        text(table, "untouched", percent(summary.untouchedShare()), "cleared without any human hand or hold");
        text(
                table,
                "decision",
                String.format(Locale.ROOT, "%.0f ms", summary.decisionMillis().p50()),
                String.format(
                        Locale.ROOT,
                        "median from durable to decided and visible; 99 of 100 within %.0f ms",
                        summary.decisionMillis().p99()));
        text(
                table,
                "behind schedule",
                seconds(summary.driven().latestMillis()),
                "at worst, the sender; answers are timed from the schedule");
        text(
                table,
                "acknowledged",
                seconds(summary.driven().acknowledgedMillis().p50()),
                "median from the schedule to the MRN; 99 of 100 within "
                        + seconds(summary.driven().acknowledgedMillis().p99()));
        line(table, "inspections opened", summary.inspectionsOpened(), "");
        line(table, "inspections concluded", summary.inspectionsConcluded(), "by officers through the same API");
        line(table, "released", summary.released(), "left the port");
        DemoSummary.Quality quality = summary.quality();
        line(
                table,
                "violations",
                quality.violating(),
                "hidden in the trade: " + quality.found() + " found, " + quality.missed()
                        + " let go; rules and the random draw alone, there is no risk model yet");
        paragraph(table, "To know:", summary.remarks());
        paragraph(table, "The demo fell short (exit code 1):", summary.shortfalls());
        if (!outcome.refusals().isEmpty()) {
            table.append("\nNot taken by the platform: ")
                    .append(outcome.refusals().size())
                    .append(", among them\n");
            outcome.refusals().stream()
                    .limit(MOST_REFUSALS)
                    .forEach(refusal ->
                            table.append("  ").append(describe(refusal)).append('\n'));
        }
        return table.toString();
    }

    private static String describe(Refusal refusal) {
        return refusal.lrn() + ": " + refusal.status() + " " + refusal.code() + " "
                + refusal.problem().path("detail").asString("");
    }

    private static void paragraph(StringBuilder table, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            table.append('\n').append(heading).append('\n');
            sentences.forEach(sentence -> table.append("  ").append(sentence).append('\n'));
        }
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / MILLIS);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static void line(StringBuilder table, String name, int count, String meaning) {
        text(table, name, number(count), meaning);
    }

    private static void text(StringBuilder table, String name, String value, String meaning) {
        table.append(String.format(Locale.ROOT, "  %-22s%10s  %s", name, value, meaning)
                        .stripTrailing())
                .append('\n');
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : percent((double) part / whole);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }
}
