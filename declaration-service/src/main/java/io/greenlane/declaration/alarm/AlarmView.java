package io.greenlane.declaration.alarm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as officers see it.
 *
 * @param takenUpBy who looks into it, or looked
 * @param reason what was done about it, once it is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PortAlarm")
record AlarmView(
        UUID id,
        AlarmState state,
        PortAlarm.Kind kind,
        String reference,
        @Nullable String location,
        @Nullable String customsOffice,
        List<String> mrns,
        Instant happenedAt,
        Instant raisedAt,
        String message,
        @Nullable String takenUpBy,
        @Nullable Instant takenUpAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String reason) {

    static AlarmView of(RaisedAlarm shown) {
        PortAlarm alarm = shown.alarm();
        AlarmProgress.@Nullable Closed closed = shown.progress() instanceof AlarmProgress.Closed end ? end : null;
        AlarmProgress.@Nullable TakenUp taken = switch (shown.progress()) {
            case AlarmProgress.Open _ -> null;
            case AlarmProgress.TakenUp now -> now;
            case AlarmProgress.Closed end -> end.before();
        };
        return new AlarmView(
                shown.id(),
                shown.progress().state(),
                alarm.kind(),
                alarm.reference(),
                alarm.location(),
                alarm.customsOffice(),
                alarm.mrns(),
                alarm.happenedAt(),
                shown.raisedAt(),
                alarm.message(),
                taken == null ? null : taken.by(),
                taken == null ? null : taken.at(),
                closed == null ? null : closed.by(),
                closed == null ? null : closed.at(),
                closed == null ? null : closed.reason());
    }
}
