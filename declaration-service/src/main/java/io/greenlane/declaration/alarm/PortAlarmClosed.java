package io.greenlane.declaration.alarm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alarm was looked into, and this was done about it. */
record PortAlarmClosed(
        UUID alarmId,
        PortAlarm.Kind kind,
        PortAlarmRaised.Unit unit,
        @Nullable String customsOffice,
        List<String> mrns,
        String closedBy,
        Instant closedAt,
        String reason)
        implements PortAlarmEvent {

    static PortAlarmClosed of(RaisedAlarm raised, AlarmProgress.Closed closed) {
        PortAlarm alarm = raised.alarm();
        return new PortAlarmClosed(
                raised.id(),
                alarm.kind(),
                PortAlarmRaised.Unit.of(alarm.reference()),
                alarm.customsOffice(),
                alarm.mrns(),
                closed.by(),
                closed.at(),
                closed.reason());
    }

    @Override
    public String type() {
        return "port-alarm.closed.v1";
    }
}
