package io.greenlane.inspection.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Offices for tests that read aloud: open on working days from 8 to 18, with one general bay and nobody there. */
public final class AnOffice {

    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Office office;

    private AnOffice(Office office) {
        this.office = office;
    }

    /** An office with an early and a late officer who can do everything, and a bay of each kind. */
    public static Office called(String code) {
        return empty(code)
                .withBay("G1", BayKind.GENERAL)
                .withBay("C1", BayKind.COLD)
                .withBay("S1", BayKind.SAMPLING)
                .withBay("R1", BayKind.RADIATION)
                .withOfficer("early", 8, 14, "GENERAL", "FOOD", "CHEMISTRY", "WASTE", "RADIATION")
                .withOfficer("late", 12, 18, "GENERAL", "FOOD", "CHEMISTRY", "WASTE", "RADIATION")
                .made();
    }

    public static AnOffice empty(String code) {
        Map<DayOfWeek, Hours> hours = new TreeMap<>();
        WORKING_DAYS.forEach(day -> hours.put(day, new Hours(LocalTime.of(8, 0), LocalTime.of(18, 0))));
        return new AnOffice(new Office(
                code,
                "An office",
                LocalDate.parse("2026-01-01"),
                ZoneId.of("Europe/Amsterdam"),
                hours,
                new TreeSet<>(Set.of(LocalDate.parse("2026-12-25"))),
                List.of("QUAY"),
                List.of(),
                null,
                List.of()));
    }

    public AnOffice withBay(String number, BayKind kind) {
        return with(added(office.bays(), new Bay(number, "QUAY", kind)), office.officers());
    }

    /** Somebody who works on working days, without a break. */
    public AnOffice withOfficer(String subject, int from, int to, String... skills) {
        return withOfficer(subject, from, to, List.of(), skills);
    }

    public AnOffice withOfficer(String subject, int from, int to, List<Hours> breaks, String... skills) {
        var shift = new Shift(WORKING_DAYS, LocalTime.of(from, 0), LocalTime.of(to, 0), breaks);
        return with(
                office.bays(),
                added(office.officers(), new Officer(subject, "Demo " + subject, Set.of(skills), List.of(shift))));
    }

    public Office made() {
        return office;
    }

    private AnOffice with(List<Bay> bays, List<Officer> officers) {
        return new AnOffice(new Office(
                office.code(),
                office.name(),
                office.validFrom(),
                office.timeZone(),
                office.openingHours(),
                office.holidays(),
                office.zones(),
                bays,
                office.examinationsPerDay(),
                officers));
    }

    private static <T> List<T> added(List<T> to, T one) {
        List<T> all = new ArrayList<>(to);
        all.add(one);
        return all;
    }
}
