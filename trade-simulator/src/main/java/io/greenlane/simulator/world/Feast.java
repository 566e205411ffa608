package io.greenlane.simulator.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days on which flowers are given, as Germany and the Netherlands keep them. */
public enum Feast {
    VALENTINES_DAY {
        @Override
        LocalDate in(int year) {
            return LocalDate.of(year, 2, 14);
        }
    },
    /** Second Sunday of May. */
    MOTHERS_DAY {
        @Override
        LocalDate in(int year) {
            return LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
        }
    };

    abstract LocalDate in(int year);
}
