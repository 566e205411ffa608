package io.greenlane.inspection.office;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much an office can examine was told.
 *
 * @param hours when it is open
 * @param capacityLeft how many examinations of the day are neither begun nor planned, absent before the first plan
 */
public record CapacityTold(
        String customsOffice,
        int examinationsPerDay,
        Instant toldAt,
        @Nullable OpeningHours hours,
        @Nullable Integer capacityLeft)
        implements PublishedEvent {

    /** When an office is open, by its own clock. */
    public record OpeningHours(ZoneId timeZone, List<Day> weekly, List<LocalDate> holidays) {

        /** From when until when on a day of the week. */
        public record Day(DayOfWeek day, String from, String to) {}

        static OpeningHours of(Office office) {
            return new OpeningHours(
                    office.timeZone(),
                    office.openingHours().entrySet().stream()
                            .map(day -> new Day(
                                    day.getKey(),
                                    day.getValue().from().toString(),
                                    day.getValue().to().toString()))
                            .toList(),
                    List.copyOf(office.holidays()));
        }
    }

    @Override
    public String topic() {
        return "inspection-capacity";
    }

    @Override
    public String key() {
        return customsOffice;
    }

    @Override
    public String type() {
        return "inspection.capacity-told.v1";
    }
}
