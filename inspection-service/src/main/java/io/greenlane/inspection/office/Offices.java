package io.greenlane.inspection.office;

import io.greenlane.vocabulary.CustomsOffice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The offices that there are, each as it is on a day. */
public final class Offices {

    private final Map<String, List<Office>> editions = new TreeMap<>();
    private final InstantSource clock;

    /** @throws IllegalArgumentException naming all that is wrong */
    Offices(Contents contents, Capacities capacities, InstantSource clock) {
        List<String> flaws = flawsOf(contents);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("The offices can't be used: " + String.join("; ", flaws) + ".");
        }
        contents.offices()
                .forEach(office -> editions.computeIfAbsent(office.code(), code -> new ArrayList<>())
                        .add(capacities.of(office)));
        this.clock = clock;
    }

    /** The offices of today, by code. */
    public List<Office> all() {
        return editions.keySet().stream().flatMap(code -> find(code).stream()).toList();
    }

    /** An office as it is today, by its own calendar; empty for one that the file does not have. */
    public Optional<Office> find(String code) {
        return editions.getOrDefault(code, List.of()).stream()
                .filter(edition ->
                        !edition.validFrom().isAfter(LocalDate.ofInstant(clock.instant(), edition.timeZone())))
                .max(Comparator.comparing(Office::validFrom));
    }

    private static List<String> flawsOf(Contents contents) {
        List<String> flaws = new ArrayList<>();
        record Edition(String code, LocalDate validFrom) {}

        Set<Edition> known = new HashSet<>();
        for (Office office : contents.offices()) {
            if (!CustomsOffice.isValid(office.code())) {
                flaws.add("\"" + office.code() + "\" is no code of a customs office, such as NLRTM001");
            }
            if (!known.add(new Edition(office.code(), office.validFrom()))) {
                flaws.add(office.code() + " has two entries that begin on " + office.validFrom());
            }
            flaws.addAll(office.flaws());
        }
        return flaws;
    }

    /**
     * What the file says.
     *
     * @param note for whoever reads the file
     */
    record Contents(String note, List<Office> offices) {}
}
