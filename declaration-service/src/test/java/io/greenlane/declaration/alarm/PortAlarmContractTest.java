package io.greenlane.declaration.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PortAlarmContractTest {

    @Test
    void anAlarmIsWritten() {
        var raised = PortAlarmRaised.of(
                UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0b07"),
                anAlarm(),
                Instant.parse("2026-11-23T11:40:01Z"));

        Contract.of("declaration-service", "port-alarm-raised.v1").isWrittenBy(raised, EventJson.mapper());
        assertThat(raised.topic()).isEqualTo("port-alarms");
        assertThat(raised.key()).isEqualTo("TGHU7845120");
        assertThat(raised.type()).isEqualTo("port-alarm.raised.v1");
    }

    @Test
    void anAlarmIsTakenUpAndClosedAsItIsWritten() {
        var taken = new AlarmProgress.TakenUp("officer", Instant.parse("2026-11-23T11:52:10Z"));
        var closed = new AlarmProgress.Closed(
                taken,
                "officer",
                Instant.parse("2026-11-23T13:05:00Z"),
                "The terminal had mistaken the container for TGHU7845136. It was brought back and is in zone A.");
        PortAlarmTakenUp takenUp = PortAlarmTakenUp.of(anAlarm(taken), taken);
        PortAlarmClosed end = PortAlarmClosed.of(anAlarm(closed), closed);

        Contract.of("declaration-service", "port-alarm-taken-up.v1").isWrittenBy(takenUp, EventJson.mapper());
        Contract.of("declaration-service", "port-alarm-closed.v1").isWrittenBy(end, EventJson.mapper());
        assertThat(List.of(takenUp.topic(), takenUp.key(), takenUp.type()))
                .containsExactly("port-alarms", "TGHU7845120", "port-alarm.taken-up.v1");
        assertThat(List.of(end.topic(), end.key(), end.type()))
                .containsExactly("port-alarms", "TGHU7845120", "port-alarm.closed.v1");
    }

    private static RaisedAlarm anAlarm(AlarmProgress progress) {
        return new RaisedAlarm(
                UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0b07"), anAlarm(), Instant.EPOCH, progress);
    }

    private static PortAlarm anAlarm() {
        return new PortAlarm(
                PortAlarm.Kind.LEFT_WITHOUT_RELEASE,
                "TGHU7845120",
                "NLRTM",
                "NLRTM001",
                List.of("26NLK3F7Q30A1C5DE1"),
                Instant.parse("2026-11-23T11:40:00Z"),
                "TGHU7845120 left the port at 2026-11-23T11:40:00Z, and the order in force was to keep it.");
    }
}
