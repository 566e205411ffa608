package io.greenlane.declaration.alarm;

import io.greenlane.chassis.audit.AuditRecorded;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.declaration.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alarms in the database: each raised once, however often it is reported. */
@Component
public class PortAlarms {

    private static final String COLUMNS = """
            id, kind, reference, location, customs_office, mrns, happened_at, raised_at, message,
            port_alarm.state, taken_up_by, taken_up_at, closed_by, closed_at, reason""";

    private final String service;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final Outbox outbox;

    PortAlarms(
            @Value("${spring.application.name}") String service,
            JdbcClient jdbc,
            Identifiers identifiers,
            Outbox outbox) {
        this.service = service;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.outbox = outbox;
    }

    /** Stores, tells and records alarms, in the transaction of what they are about. */
    public void raise(Collection<PortAlarm> alarms, Instant now) {
        if (alarms.isEmpty()) {
            return;
        }
        Map<UUID, PortAlarm> numbered = new LinkedHashMap<>();
        alarms.forEach(alarm -> numbered.put(identifiers.next(), alarm));
        List<UUID> fresh = jdbc.sql("""
                        insert into port_alarm (id, kind, reference, location, customs_office, mrns, happened_at,
                                                raised_at, message)
                        select id, kind, reference, location, customs_office, string_to_array(mrns, ','), happened_at,
                               :now, message
                          from unnest(:ids, :kinds, :references, :locations, :offices, :mrns, :times, :messages)
                               as a (id, kind, reference, location, customs_office, mrns, happened_at, message)
                            on conflict do nothing
                        returning id
                        """)
                .param("ids", Rows.column("uuid", numbered.keySet(), id -> id))
                .param(
                        "kinds",
                        Rows.text(numbered.values(), alarm -> alarm.kind().name()))
                .param("references", Rows.text(numbered.values(), PortAlarm::reference))
                .param("locations", Rows.text(numbered.values(), PortAlarm::location))
                .param("offices", Rows.text(numbered.values(), PortAlarm::customsOffice))
                .param("mrns", Rows.text(numbered.values(), alarm -> String.join(",", alarm.mrns())))
                .param("times", Rows.column("timestamptz", numbered.values(), PortAlarm::happenedAt))
                .param("messages", Rows.text(numbered.values(), PortAlarm::message))
                .param("now", Rows.utc(now))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        List<PublishedEvent> events = new ArrayList<>();
        numbered.forEach((id, alarm) -> {
            if (fresh.contains(id)) {
                events.add(PortAlarmRaised.of(id, alarm, now));
                events.add(recorded(id, alarm, now));
            }
        });
        outbox.publish(events);
    }

    private AuditRecorded recorded(UUID id, PortAlarm alarm, Instant now) {
        return new AuditRecorded(
                service,
                service,
                List.of("SYSTEM"),
                "PORT_ALARM_RAISED",
                alarm.mrns(),
                List.of(alarm.reference(), alarm.kind().name(), id.toString()),
                now);
    }

    /** Where a page of the list ends. */
    record Place(AlarmState state, Instant raisedAt, UUID id) {

        static Place of(RaisedAlarm last) {
            return new Place(last.progress().state(), last.raisedAt(), last.id());
        }

        static @Nullable Place parse(@Nullable String encoded) {
            Cursor cursor = Cursor.parse(encoded, 3);
            return cursor == null
                    ? null
                    : new Place(cursor.code(0, AlarmState.class), cursor.instant(1), cursor.uuid(2));
        }

        Cursor cursor() {
            return Cursor.of(state.name(), raisedAt.toString(), id.toString());
        }
    }

    /**
     * What nobody has taken up first, what is closed last; the newest first in each state.
     *
     * @param offices whose alarms; those that name no office are for every office at the place, and for all where the
     *     port did not say which it is
     */
    List<RaisedAlarm> openFirst(
            Collection<String> offices, Collection<AlarmState> states, @Nullable Place after, int most) {
        List<AlarmState> wanted = states.stream()
                .sorted()
                .filter(state -> after == null || state.compareTo(after.state()) >= 0)
                .toList();
        // One index range per state, read no further than the page.
        return jdbc.sql("""
                        select found.* from unnest(:states) with ordinality as wanted (state, place)
                         cross join lateral (
                               select %s from port_alarm
                                where port_alarm.state = wanted.state
                                  and (customs_office = any(:offices)
                                       or (customs_office is null
                                           and (location is null
                                                or exists (select from unnest(:offices) o where starts_with(o, location)))))
                                  and (wanted.state <> coalesce(:afterState, '')
                                       or (raised_at, id) < (:after::timestamptz, :afterId::uuid))
                                order by raised_at desc, id desc limit :most) as found
                         order by wanted.place, found.raised_at desc, found.id desc limit :most
                        """.formatted(COLUMNS))
                .param("states", Rows.text(wanted, AlarmState::name))
                .param("offices", Rows.text(offices))
                .param("afterState", after == null ? null : after.state().name())
                .param("after", Rows.utc(after == null ? null : after.raisedAt()))
                .param("afterId", after == null ? null : after.id())
                .param("most", most)
                .query((row, number) -> alarm(row))
                .list();
    }

    Optional<RaisedAlarm> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from port_alarm where id = :id")
                .param("id", id)
                .query((row, number) -> alarm(row))
                .optional();
    }

    /** The alarm, locked until the transaction ends. */
    Optional<RaisedAlarm> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from port_alarm where id = :id for update")
                .param("id", id)
                .query((row, number) -> alarm(row))
                .optional();
    }

    /** Keeps what was done about an alarm that this transaction has locked. */
    void save(RaisedAlarm changed) {
        AlarmView row = AlarmView.of(changed);
        jdbc.sql("""
                        update port_alarm set state = :state, taken_up_by = :takenUpBy, taken_up_at = :takenUpAt,
                               closed_by = :closedBy, closed_at = :closedAt, reason = :reason
                         where id = :id
                        """)
                .param("id", row.id())
                .param("state", row.state().name())
                .param("takenUpBy", row.takenUpBy())
                .param("takenUpAt", Rows.utc(row.takenUpAt()))
                .param("closedBy", row.closedBy())
                .param("closedAt", Rows.utc(row.closedAt()))
                .param("reason", row.reason())
                .update();
    }

    /** How many wait, by office. */
    AlarmsDashboard figures(Instant now) {
        List<AlarmsDashboard.Office> offices = jdbc.sql("""
                        select customs_office, count(*) filter (where state = 'OPEN') as open,
                               count(*) filter (where state = 'TAKEN_UP') as taken_up,
                               min(raised_at) filter (where state = 'OPEN') as oldest
                          from port_alarm where state in ('OPEN', 'TAKEN_UP')
                         group by customs_office order by customs_office
                        """)
                .query((row, number) -> new AlarmsDashboard.Office(
                        row.getString("customs_office"),
                        row.getLong("open"),
                        row.getLong("taken_up"),
                        time(row, "oldest")))
                .list();
        return new AlarmsDashboard(
                now,
                offices.stream().mapToLong(AlarmsDashboard.Office::open).sum(),
                offices.stream().mapToLong(AlarmsDashboard.Office::takenUp).sum(),
                offices);
    }

    private static RaisedAlarm alarm(ResultSet row) throws SQLException {
        var alarm = new PortAlarm(
                PortAlarm.Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("location"),
                row.getString("customs_office"),
                List.of((String[]) row.getArray("mrns").getArray()),
                instant(row, "happened_at"),
                row.getString("message"));
        return new RaisedAlarm(row.getObject("id", UUID.class), alarm, instant(row, "raised_at"), progress(row));
    }

    private static AlarmProgress progress(ResultSet row) throws SQLException {
        AlarmState state = AlarmState.valueOf(row.getString("state"));
        if (state == AlarmState.OPEN) {
            return new AlarmProgress.Open();
        }
        var taken = new AlarmProgress.TakenUp(row.getString("taken_up_by"), instant(row, "taken_up_at"));
        return state == AlarmState.TAKEN_UP
                ? taken
                : new AlarmProgress.Closed(
                        taken, row.getString("closed_by"), instant(row, "closed_at"), row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
