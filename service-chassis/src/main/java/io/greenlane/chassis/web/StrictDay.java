package io.greenlane.chassis.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;

/** A day as a parameter, held to what {@link StrictTimes} takes in a body: ISO 8601 of the years 1 to 9999. */
final class StrictDay implements Converter<String, LocalDate> {

    private static final int LAST_YEAR = 9999;

    @Override
    public LocalDate convert(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("The year " + day.getYear() + " is none that a database or a law knows");
        }
        return day;
    }
}
