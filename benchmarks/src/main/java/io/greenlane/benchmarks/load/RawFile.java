package io.greenlane.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The single measurements of a phase, a line each, for whoever wants to draw them. */
final class RawFile {

    private static final double NANOS_PER_MILLI = 1e6;

    private RawFile() {}

    static void write(Path folder, String name, List<Answered> answers, Facts facts, Wall wall) throws IOException {
        Path file = folder.resolve(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-") + ".csv");
        List<Answered> inOrder =
                answers.stream().sorted(Comparator.comparingLong(Answered::due)).toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "due_ms,answer_ms,status,waited_for_decision,visible_ms,inspection_opened_ms,inspection_closed_ms\n");
            for (Answered one : inOrder) {
                out.write(String.format(
                        Locale.ROOT,
                        "%.3f,%.3f,%d,%b,%s,%s,%s%n",
                        (one.due() - wall.nanos()) / NANOS_PER_MILLI,
                        one.nanos() / NANOS_PER_MILLI,
                        one.status(),
                        one.asked(),
                        since(one, facts.visible(one.mrn()), wall),
                        since(one, facts.opened(one.mrn()), wall),
                        since(one, facts.closed(one.mrn()), wall)));
            }
        }
    }

    private static String since(Answered one, java.util.OptionalLong at, Wall wall) {
        return at.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.1f", (wall.nanosOf(at.getAsLong()) - one.due()) / NANOS_PER_MILLI);
    }
}
