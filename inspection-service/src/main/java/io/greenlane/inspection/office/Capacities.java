package io.greenlane.inspection.office;

import io.greenlane.vocabulary.CustomsOffice;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many examinations a day risk may ask of each office. */
final class Capacities {

    private static final Pattern OFFICE = Pattern.compile("(?<office>[^=]+)=(?<perDay>[0-9]{1,6})");

    private static final String UNLIMITED = "unlimited";

    private Capacities() {}

    /**
     * Reads a setting such as {@code NLRTM001=40,DEHAM001=25}, or {@code unlimited}.
     *
     * @throws IllegalArgumentException naming what is wrong and how to write it
     */
    static Map<String, Integer> in(String setting) {
        Map<String, Integer> perDay = new TreeMap<>();
        for (String part : setting.equals(UNLIMITED) ? new String[0] : setting.split(",", -1)) {
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
        return perDay;
    }
}
