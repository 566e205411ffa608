package io.greenlane.riskscoring.regulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the measures whose tables name a commodity code, with at most one map lookup per digit. */
final class PrefixIndex {

    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_CODE = 6;

    private final Map<String, List<Line>> byPrefix = new HashMap<>();
    /** Rows that are finer than a code of this text can tell. */
    private final Map<String, List<Line>> finerThan = new HashMap<>();

    private record Line(Measure measure, MeasureRow row, MeasurePack pack) {}

    void add(Measure measure, MeasurePack pack) {
        for (MeasureRow row : measure.rows()) {
            Line line = new Line(measure, row, pack);
            String prefix = row.hsPrefix();
            byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>()).add(line);
            for (int length = SHORTEST_CODE; length < prefix.length(); length++) {
                finerThan
                        .computeIfAbsent(prefix.substring(0, length), key -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    /** Of each measure the row with the longest prefix; exceptions are applied, dates and origins are not. */
    List<ApplicableMeasure> find(String code) {
        List<ApplicableMeasure> found = new ArrayList<>();
        Set<Measure> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int length = code.length(); length >= SHORTEST_PREFIX; length--) {
            for (Line line : byPrefix.getOrDefault(code.substring(0, length), List.of())) {
                if (seen.add(line.measure)) {
                    addUnlessExcepted(found, line, code, line.row.question());
                }
            }
        }
        for (Line line : finerThan.getOrDefault(code, List.of())) {
            if (seen.add(line.measure)) {
                addUnlessExcepted(found, line, code, tooShort(line.row.hsPrefix()));
            }
        }
        return found;
    }

    private static void addUnlessExcepted(
            List<ApplicableMeasure> found, Line line, String code, @Nullable String question) {
        if (line.measure.excepts(code)) {
            return;
        }
        String doubt = question;
        for (String excepted : line.measure.exceptHsPrefixes()) {
            if (doubt == null && excepted.startsWith(code)) {
                doubt = tooShort(excepted);
            }
        }
        found.add(new ApplicableMeasure(line.measure, line.row, line.pack, doubt));
    }

    private static String tooShort(String prefix) {
        return "The commodity code is too short to decide: do these goods belong to " + prefix + "?";
    }
}
