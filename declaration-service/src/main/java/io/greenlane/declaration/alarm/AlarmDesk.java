package io.greenlane.declaration.alarm;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes alarms up and closes them: of two who try at once the first to lock the row wins, and the other is told. */
@Component
class AlarmDesk {

    private final PortAlarms alarms;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    AlarmDesk(PortAlarms alarms, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.alarms = alarms;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<RaisedAlarm> read(UUID alarmId, Caller by) {
        Outcome<RaisedAlarm> found = of(alarmId, alarms.find(alarmId), by, Outcome.Done::new);
        if (found instanceof Outcome.Done<RaisedAlarm>(RaisedAlarm alarm)) {
            record(by, "PORT_ALARM_READ", alarm);
        }
        return found;
    }

    @Transactional
    Outcome<RaisedAlarm> takeUp(UUID alarmId, Caller by) {
        return of(alarmId, alarms.lock(alarmId), by, found -> kept(found, found.takenUp(by, now()), by));
    }

    @Transactional
    Outcome<RaisedAlarm> close(UUID alarmId, @Nullable String reason, Caller by) {
        return of(alarmId, alarms.lock(alarmId), by, found -> kept(found, found.closed(by, reason, now()), by));
    }

    private static Outcome<RaisedAlarm> of(
            UUID alarmId, Optional<RaisedAlarm> found, Caller by, Function<RaisedAlarm, Outcome<RaisedAlarm>> deed) {
        if (found.isEmpty()) {
            return new Outcome.Unknown<>("There is no alarm " + alarmId + ".");
        }
        return found.get().isFor(by.offices())
                ? deed.apply(found.get())
                : new Outcome.Refused<>(Problems.detail(
                        HttpStatus.FORBIDDEN,
                        "OFFICE_NOT_YOURS",
                        "The alarm is for another customs office than yours."));
    }

    private Outcome<RaisedAlarm> kept(RaisedAlarm before, Outcome<RaisedAlarm> outcome, Caller by) {
        if (outcome instanceof Outcome.Done<RaisedAlarm>(RaisedAlarm after) && !after.equals(before)) {
            alarms.save(after);
            switch (after.progress()) {
                case AlarmProgress.Open _ -> {}
                case AlarmProgress.TakenUp taken -> {
                    outbox.publish(PortAlarmTakenUp.of(after, taken));
                    record(by, "PORT_ALARM_TAKEN_UP", after);
                }
                case AlarmProgress.Closed closed -> {
                    outbox.publish(PortAlarmClosed.of(after, closed));
                    record(by, "PORT_ALARM_CLOSED", after);
                }
            }
        }
        return outcome;
    }

    private void record(Caller by, String action, RaisedAlarm alarm) {
        audit.record(
                by,
                action,
                alarm.alarm().mrns(),
                List.of(
                        alarm.alarm().reference(),
                        alarm.alarm().kind().name(),
                        alarm.id().toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
