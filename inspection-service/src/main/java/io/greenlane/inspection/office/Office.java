package io.greenlane.inspection.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A customs office: when it is open, where it examines goods and who does.
 *
 * @param code of the customs office list
 * @param validFrom first day of this edition of the entry
 * @param openingHours by day of the week; closed on a day that is absent
 * @param holidays days on which it is closed
 * @param zones parts of its ground
 * @param examinationsPerDay that risk may ask for, absent where it may ask for any number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Office(
        String code,
        String name,
        LocalDate validFrom,
        ZoneId timeZone,
        Map<DayOfWeek, Hours> openingHours,
        SortedSet<LocalDate> holidays,
        List<String> zones,
        List<Bay> bays,
        @Nullable Integer examinationsPerDay,
        List<Officer> officers) {

    public Office {
        Objects.requireNonNull(code, "An office has no code");
        Objects.requireNonNull(name, code + " has no name");
        Objects.requireNonNull(validFrom, code + " has no first day (validFrom)");
        Objects.requireNonNull(timeZone, code + " has no timeZone");
        openingHours = new TreeMap<>(Objects.requireNonNull(openingHours, code + " has no openingHours"));
        holidays = new TreeSet<>(Objects.requireNonNull(holidays, code + " has no holidays; write [] for none"));
        zones = List.copyOf(Objects.requireNonNull(zones, code + " has no zones"));
        bays = List.copyOf(Objects.requireNonNull(bays, code + " has no bays"));
        officers = List.copyOf(Objects.requireNonNull(officers, code + " has no officers"));
    }

    /** When it is open on a day; empty when it is not. */
    public Optional<Hours> openOn(LocalDate day) {
        return holidays.contains(day) ? Optional.empty() : Optional.ofNullable(openingHours.get(day.getDayOfWeek()));
    }

    /** The bay with this number. */
    public Optional<Bay> bay(String number) {
        return bays.stream().filter(bay -> bay.bay().equals(number)).findFirst();
    }

    /** The officer whose tokens say this. */
    public Optional<Officer> officer(String subject) {
        return officers.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** The office with another number of examinations a day. */
    Office examining(@Nullable Integer perDay) {
        return new Office(code, name, validFrom, timeZone, openingHours, holidays, zones, bays, perDay, officers);
    }

    /** All that is wrong with it, in words. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        openingHours.forEach((day, hours) -> {
            if (!hours.isForward()) {
                flaws.add(code + " closes on " + day + " before it opens");
            }
        });
        if (examinationsPerDay != null && examinationsPerDay < 0) {
            flaws.add(code + " has " + examinationsPerDay + " examinations per day");
        }
        Set<String> numbers = new HashSet<>();
        for (Bay bay : bays) {
            if (!numbers.add(bay.bay())) {
                flaws.add(code + " has two bays " + bay.bay());
            }
            if (!zones.contains(bay.zone())) {
                flaws.add("bay " + bay.bay() + " of " + code + " is in zone " + bay.zone() + ", which " + code
                        + " does not have");
            }
        }
        Set<String> subjects = new HashSet<>();
        for (Officer officer : officers) {
            if (!subjects.add(officer.subject())) {
                flaws.add(code + " has two officers " + officer.subject());
            }
            officer.shifts().forEach(shift -> flaws.addAll(flawsOf(officer, shift)));
        }
        return flaws;
    }

    private List<String> flawsOf(Officer officer, Shift shift) {
        String whose = "a shift of " + officer.subject() + " at " + code;
        List<String> flaws = new ArrayList<>();
        if (!shift.hours().isForward()) {
            flaws.add(whose + " ends before it begins");
        }
        for (Hours pause : shift.breaks()) {
            if (!pause.isForward() || !shift.hours().contains(pause)) {
                flaws.add(whose + " has a break from " + pause.inWords() + ", which is not within the shift");
            }
        }
        for (DayOfWeek day : shift.days()) {
            Hours open = openingHours.get(day);
            if (open == null || !open.contains(shift.hours())) {
                flaws.add(whose + " from " + shift.hours().inWords() + " is not within the opening hours of " + day);
            }
        }
        return flaws;
    }
}
