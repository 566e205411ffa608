package io.greenlane.inspection.planning;

import io.greenlane.inspection.office.Hours;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.office.Officer;
import io.greenlane.inspection.office.Shift;
import io.greenlane.inspection.schedule.Grid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** When an office is open and its officers are at work, in the steps of a grid. */
record OfficeDay(Office office, Grid grid) {

    BitSet open() {
        var steps = new BitSet();
        days(day -> office.openOn(day).ifPresent(hours -> set(steps, day, hours)));
        return steps;
    }

    BitSet atWork(Officer officer) {
        var steps = new BitSet();
        days(day -> shiftsOn(officer, day).forEach(shift -> set(steps, day, new Hours(shift.from(), shift.to()))));
        steps.and(open());
        days(day -> shiftsOn(officer, day).forEach(shift -> shift.breaks().forEach(pause -> clear(steps, day, pause))));
        return steps;
    }

    private static List<Shift> shiftsOn(Officer officer, LocalDate day) {
        return officer.shifts().stream()
                .filter(shift -> shift.days().contains(day.getDayOfWeek()))
                .toList();
    }

    private void days(Consumer<LocalDate> each) {
        LocalDate first = LocalDate.ofInstant(grid.origin(), office.timeZone());
        LocalDate last = LocalDate.ofInstant(grid.at(grid.length()), office.timeZone());
        first.datesUntil(last.plusDays(1)).forEach(each);
    }

    /** Steps that are within the hours from beginning to end. */
    private void set(BitSet steps, LocalDate day, Hours hours) {
        int from = within(grid.stepFrom(at(day, hours.from())));
        int to = within(grid.stepAt(at(day, hours.to())));
        if (from < to) {
            steps.set(from, to);
        }
    }

    /** Steps that touch the hours. */
    private void clear(BitSet steps, LocalDate day, Hours hours) {
        int from = within(grid.stepAt(at(day, hours.from())));
        int to = within(grid.stepFrom(at(day, hours.to())));
        if (from < to) {
            steps.clear(from, to);
        }
    }

    private int within(int step) {
        return Math.clamp(step, 0, grid.length());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(office.timeZone()).toInstant();
    }
}
