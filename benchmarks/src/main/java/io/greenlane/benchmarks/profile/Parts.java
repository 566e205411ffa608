package io.greenlane.benchmarks.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The table that says which part of the work a class belongs to. */
final class Parts {

    static final String UNKNOWN = "JDK and other";

    private final NavigableMap<String, String> byPrefix;

    Parts(Map<String, String> byPrefix) {
        this.byPrefix = new TreeMap<>(byPrefix);
    }

    /** The table that this build comes with. */
    static Parts shipped() {
        try (InputStream table = Objects.requireNonNull(
                        Parts.class.getResourceAsStream("/profile/parts.tsv"), "profile/parts.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            Map<String, String> parts = new TreeMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        parts.put(
                                line.substring(0, tab), line.substring(tab + 1).strip());
                    });
            return new Parts(parts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param classes of a stack, the one that was running first */
    String of(List<String> classes) {
        for (String name : classes) {
            for (var known = byPrefix.floorEntry(name); known != null; known = byPrefix.lowerEntry(known.getKey())) {
                if (name.startsWith(known.getKey())) {
                    return known.getValue();
                }
                if (known.getKey().charAt(0) != name.charAt(0)) {
                    break;
                }
            }
        }
        return UNKNOWN;
    }
}
