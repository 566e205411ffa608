package io.greenlane.inspection.office;

import io.greenlane.vocabulary.CustomsOffice;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many examinations a day risk may ask of each office, where a setting says otherwise than the offices' file.
 *
 * @param perDay of the offices that the setting names
 * @param fileCounts whether the file says it for the others; else they are not limited
 */
record Capacities(Map<String, Integer> perDay, boolean fileCounts) {

    private static final Pattern OFFICE = Pattern.compile("(?<office>[^=]+)=(?<perDay>[0-9]{1,6})");

    private static final String AS_FILED = "as-filed";

    private static final String UNLIMITED = "unlimited";

    /**
     * Reads a setting such as {@code NLRTM001=40,DEHAM001=25}, {@code as-filed} or {@code unlimited}.
     *
     * @throws IllegalArgumentException naming what is wrong and how to write it
     */
    static Capacities in(String setting) {
        Map<String, Integer> perDay = new TreeMap<>();
        boolean word = setting.equals(UNLIMITED) || setting.equals(AS_FILED);
        for (String part : word ? new String[0] : setting.split(",", -1)) {
            Matcher office = OFFICE.matcher(part.strip());
            if (!office.matches() || !CustomsOffice.isValid(office.group("office"))) {
                throw new IllegalArgumentException("GREENLANE_EXAMINATIONS_PER_DAY has \"" + part.strip()
                        + "\", which names no customs office and number; write it like NLRTM001=40,DEHAM001=25.");
            }
            if (perDay.put(office.group("office"), Integer.valueOf(office.group("perDay"))) != null) {
                throw new IllegalArgumentException("GREENLANE_EXAMINATIONS_PER_DAY names " + office.group("office")
                        + " twice; name each office once.");
            }
        }
        return new Capacities(perDay, !setting.equals(UNLIMITED));
    }

    /** The office with what it can examine. */
    Office of(Office office) {
        Integer said = perDay.get(office.code());
        @Nullable Integer filed = fileCounts ? office.examinationsPerDay() : null;
        return office.examining(said == null ? filed : said);
    }
}
