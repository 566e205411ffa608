package io.greenlane.declaration.alarm;

import io.greenlane.chassis.audit.AuditRecorded;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.declaration.Rows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Raises alarms, each once however often it is reported, and lists them. */
@Component
public class PortAlarms {

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

    /**
     * The newest first.
     *
     * @param offices whose alarms; those that name no office are for every office at the place
     */
    List<Listed> newest(Collection<String> offices, @Nullable Instant before, @Nullable UUID beforeId, int most) {
        return jdbc.sql("""
                        select id, kind, reference, location, customs_office, mrns, happened_at, raised_at, message
                          from port_alarm
                         where (customs_office = any(:offices)
                                or (customs_office is null
                                    and exists (select from unnest(:offices) o where starts_with(o, location))))
                           and (:before::timestamptz is null or (raised_at, id) < (:before, :beforeId))
                         order by raised_at desc, id desc limit :most
                        """)
                .param("offices", Rows.text(offices))
                .param("before", Rows.utc(before))
                .param("beforeId", beforeId)
                .param("most", most)
                .query((row, number) -> new Listed(
                        row.getObject("id", UUID.class),
                        PortAlarm.Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("location"),
                        row.getString("customs_office"),
                        List.of((String[]) row.getArray("mrns").getArray()),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                        row.getString("message")))
                .list();
    }

    /** An alarm as officers see it. */
    record Listed(
            UUID id,
            PortAlarm.Kind kind,
            String reference,
            @Nullable String location,
            @Nullable String customsOffice,
            List<String> mrns,
            Instant happenedAt,
            Instant raisedAt,
            String message) {}
}
