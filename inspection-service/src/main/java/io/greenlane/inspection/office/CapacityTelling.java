package io.greenlane.inspection.office;

import io.greenlane.chassis.messaging.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how much each office can examine: whenever the service has started, and again when that changes. */
@Component
public class CapacityTelling {

    private final Offices offices;
    private final Map<String, Integer> perDayBySetting;
    private final Outbox outbox;
    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    CapacityTelling(Offices offices, Capacities capacities, Outbox outbox, JdbcTemplate jdbc, InstantSource clock) {
        this.offices = offices;
        this.perDayBySetting = capacities.perDay();
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An office that only the setting names has a number and nothing else. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void tell() {
        Instant now = now();
        Map<String, CapacityTold> told = new TreeMap<>();
        perDayBySetting.forEach((code, perDay) -> told.put(code, new CapacityTold(code, perDay, now, null, null)));
        Map<String, Integer> taken = takenToday();
        offices.all().forEach(office -> {
            if (office.examinationsPerDay() != null) {
                told.put(office.code(), told(office, taken.get(office.code()), now));
            }
        });
        outbox.publish(List.copyOf(told.values()));
    }

    /**
     * Tells that so many examinations of the office's day are begun or planned, if it was another number before.
     *
     * @param taken examinations of that day
     */
    @Transactional
    public void tell(Office office, LocalDate day, int taken) {
        boolean changed = jdbc.update("""
                        insert into capacity_taken (customs_office, day, taken) values (?, ?, ?)
                        on conflict (customs_office) do update set day = excluded.day, taken = excluded.taken
                        where (capacity_taken.day, capacity_taken.taken) <> (excluded.day, excluded.taken)
                        """, office.code(), day, taken) == 1;
        if (changed && office.examinationsPerDay() != null) {
            outbox.publish(told(office, taken, now()));
        }
    }

    private static CapacityTold told(Office office, @Nullable Integer taken, Instant now) {
        int perDay = office.examinationsPerDay() == null ? 0 : office.examinationsPerDay();
        return new CapacityTold(
                office.code(),
                perDay,
                now,
                CapacityTold.OpeningHours.of(office),
                taken == null ? null : Math.max(0, perDay - taken));
    }

    private Map<String, Integer> takenToday() {
        Map<String, Integer> taken = new TreeMap<>();
        jdbc.query("select customs_office, day, taken from capacity_taken order by customs_office", row -> {
            String code = row.getString(1);
            LocalDate day = row.getObject(2, LocalDate.class);
            int number = row.getInt(3);
            offices.find(code)
                    .filter(office -> LocalDate.ofInstant(clock.instant(), office.timeZone())
                            .equals(day))
                    .ifPresent(office -> taken.put(code, number));
        });
        return taken;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
