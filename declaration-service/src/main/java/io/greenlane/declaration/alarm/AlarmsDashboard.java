package io.greenlane.declaration.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alarms that are not closed.
 *
 * @param offices by office; those that name none stand together
 */
@Schema(name = "PortAlarmsDashboard")
record AlarmsDashboard(Instant asOf, long open, long takenUp, List<Office> offices) {

    /** @param oldest since when the one waits that has waited longest without anybody looking into it */
    @Schema(name = "PortAlarmFigures")
    record Office(
            @Nullable String office,
            long open,
            long takenUp,
            @Nullable Instant oldest) {}

    /** Everything but the moment it was taken at. */
    Object substance() {
        return List.of(open, takenUp, offices);
    }
}
