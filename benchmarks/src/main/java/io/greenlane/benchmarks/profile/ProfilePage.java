package io.greenlane.benchmarks.profile;

import io.greenlane.benchmarks.profile.Profile.Cost;
import io.greenlane.benchmarks.profile.Statements.Asked;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A profile as a page to read. */
public final class ProfilePage {

    private static final int METHODS = 15;
    private static final int STATEMENTS = 40;
    private static final int LONGEST_SQL = 160;
    private static final double WORTH_A_ROW = 0.001;

    private ProfilePage() {}

    public static String of(Profile profile) {
        StringBuilder page = new StringBuilder("# Where each CPU-millisecond goes\n\n");
        page.append("CPU milliseconds per finished declaration, over ")
                .append(profile.declarations())
                .append(" declarations. The recordings themselves cost a little, so the sum is above the one measured"
                        + " without them.\n\n");
        table(page, "Part", profile.parts());
        page.append("\n## PostgreSQL by process\n\n| process | CPU-ms |\n|---|---|\n");
        profile.postgres().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(one -> page.append(row(one.getKey(), one.getValue())));
        statements(page, profile);
        page.append("\n## Methods\n");
        methods(page, "with all they call (ours)", profile.under());
        methods(page, "ours, topmost on the stack", profile.own());
        methods(page, "that were running", profile.methods());
        page.append("\n## Allocated, KiB per declaration (from samples)\n\n");
        table(page, "Part", profile.allocated());
        page.append("\n## Threads\n\n");
        table(page, "Thread", profile.threads());
        return page.toString();
    }

    private static void table(
            StringBuilder page, String first, SortedMap<String, SortedMap<String, Double>> byProcess) {
        Collection<String> names = byProcess.keySet();
        SortedMap<String, Double> totals = new TreeMap<>();
        byProcess.values().forEach(parts -> parts.forEach((part, value) -> totals.merge(part, value, Double::sum)));
        page.append("| ").append(first);
        names.forEach(name -> page.append(" | ").append(name.replace("-service", "")));
        page.append(" | all |\n|---").append("|---:".repeat(names.size() + 1)).append("|\n");
        totals.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .filter(total -> total.getValue() >= WORTH_A_ROW)
                .forEach(total -> {
                    page.append("| ").append(total.getKey());
                    byProcess.values().forEach(parts -> {
                        double value = parts.getOrDefault(total.getKey(), 0.0);
                        page.append(" | ").append(value < WORTH_A_ROW ? "" : number(value));
                    });
                    page.append(" | ").append(number(total.getValue())).append(" |\n");
                });
        page.append("| **all**");
        byProcess
                .values()
                .forEach(parts -> page.append(" | **")
                        .append(number(parts.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()))
                        .append("**"));
        page.append(" | **")
                .append(number(totals.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()))
                .append("** |\n");
    }

    private static void statements(StringBuilder page, Profile profile) {
        page.append("\n## SQL statements\n\nTime is the server's, waiting for locks and the disk included.\n\n")
                .append("| database | ms per declaration | calls per declaration | rows per call | ms per call |"
                        + " WAL bytes per declaration | statement |\n|---|---:|---:|---:|---:|---:|---|\n");
        double count = profile.declarations();
        profile.statements().stream()
                .sorted(Comparator.comparingDouble(Asked::millis).reversed())
                .limit(STATEMENTS)
                .forEach(asked -> page.append(String.format(
                        Locale.ROOT,
                        "| %s | %.4f | %.3f | %.1f | %.3f | %.0f | `%s` |%n",
                        asked.database(),
                        asked.millis() / count,
                        asked.calls() / count,
                        asked.rows() / (double) Math.max(1, asked.calls()),
                        asked.millis() / Math.max(1, asked.calls()),
                        asked.walBytes() / count,
                        shortened(asked.sql()))));
    }

    private static void methods(StringBuilder page, String which, SortedMap<String, List<Cost>> byProcess) {
        byProcess.forEach((name, costs) -> {
            if (costs.isEmpty()) {
                return;
            }
            page.append("\n### ")
                    .append(name)
                    .append(", ")
                    .append(which)
                    .append("\n\n| CPU-ms | method |\n|---:|---|\n");
            costs.stream()
                    .limit(METHODS)
                    .forEach(cost -> page.append("| ")
                            .append(number(cost.millis()))
                            .append(" | `")
                            .append(cost.method())
                            .append("` |\n"));
        });
    }

    private static String row(String name, double value) {
        return "| " + name + " | " + number(value) + " |\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String shortened(String sql) {
        String oneLine = sql.replace("|", "\\|").replace("`", "'");
        return oneLine.length() <= LONGEST_SQL ? oneLine : oneLine.substring(0, LONGEST_SQL) + "…";
    }
}
