package io.greenlane.declaration.alarm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An officer looks into an alarm. */
record PortAlarmTakenUp(
        UUID alarmId,
        PortAlarm.Kind kind,
        PortAlarmRaised.Unit unit,
        @Nullable String customsOffice,
        List<String> mrns,
        String takenUpBy,
        Instant takenUpAt)
        implements PortAlarmEvent {

    static PortAlarmTakenUp of(RaisedAlarm raised, AlarmProgress.TakenUp taken) {
        PortAlarm alarm = raised.alarm();
        return new PortAlarmTakenUp(
                raised.id(),
                alarm.kind(),
                PortAlarmRaised.Unit.of(alarm.reference()),
                alarm.customsOffice(),
                alarm.mrns(),
                taken.by(),
                taken.at());
    }

    @Override
    public String type() {
        return "port-alarm.taken-up.v1";
    }
}
