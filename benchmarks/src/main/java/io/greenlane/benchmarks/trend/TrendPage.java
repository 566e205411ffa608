package io.greenlane.benchmarks.trend;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The recorded runs as a page to read, the newest first. */
final class TrendPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TrendPage() {}

    static String of(List<Entry> entries) {
        StringBuilder page = new StringBuilder("""
                # Benchmarks over time

                Made of [trend.jsonl](trend.jsonl) by `./greenlane bench --trend`; a run is added by
                `./greenlane bench --record`. What the figures mean: [benchmarks](../../benchmarks/README.md). Only runs on the
                same machine can be compared, and of those only runs that had it to themselves: what others took meanwhile is in
                the last column, of 1,000 a core.

                ![The recorded runs](trend.svg)

                | when (UTC) | commit | machine | saturation /s | CPU-ms | of this JIT | p50 ms | p99 ms | floor /s | floor CPU-ms | \
                idle ms/s | start s | others ms/s |
                |---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (Entry one : entries.reversed()) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %s%s | %s | %.0f | %.2f | %.2f | %.0f | %.0f | %.0f | %.2f | %.0f | %.1f | %.0f |%n",
                    DAY.format(one.at()),
                    one.commit(),
                    one.dirty() ? " and changes" : "",
                    one.machine(),
                    one.saturation(),
                    one.cpuMillis(),
                    one.compilerMillis(),
                    one.p50(),
                    one.p99(),
                    one.floor(),
                    one.floorMillis(),
                    one.idle(),
                    one.start(),
                    one.foreign()));
        }
        return page.toString();
    }
}
