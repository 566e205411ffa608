package io.greenlane.declaration.alarm;

import io.greenlane.vocabulary.ContainerNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Officers must look into something that happened in a port. */
record PortAlarmRaised(
        UUID alarmId,
        PortAlarm.Kind kind,
        Unit unit,
        @Nullable String location,
        @Nullable String customsOffice,
        List<String> mrns,
        Instant happenedAt,
        Instant raisedAt,
        String message)
        implements PortAlarmEvent {

    /** The container or the document. */
    record Unit(String kind, String reference) {
        static Unit of(String reference) {
            return new Unit(ContainerNumber.isValid(reference) ? "EQUIPMENT" : "TRANSPORT_DOCUMENT", reference);
        }
    }

    static PortAlarmRaised of(UUID id, PortAlarm alarm, Instant now) {
        return new PortAlarmRaised(
                id,
                alarm.kind(),
                Unit.of(alarm.reference()),
                alarm.location(),
                alarm.customsOffice(),
                alarm.mrns(),
                alarm.happenedAt(),
                now,
                alarm.message());
    }

    @Override
    public String type() {
        return "port-alarm.raised.v1";
    }
}
