package io.greenlane.inspection.dashboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases that are not concluded.
 *
 * @param overdue whose deadline has passed
 * @param due by the time that is left, the shortest first; the last has no end
 */
record InspectionsDashboard(Instant asOf, long open, long claimed, long overdue, List<Due> due, List<Office> offices) {

    /** @param upTo ISO 8601 duration, absent for all that have longer */
    record Due(@Nullable String upTo, long number) {}

    /** @param nextDeadline of what is not overdue */
    @Schema(name = "OfficeFigures")
    record Office(
            String office,
            long open,
            long claimed,
            long overdue,
            @Nullable Instant nextDeadline) {}

    /** Everything but the moment it was taken at. */
    Object substance() {
        return List.of(open, claimed, overdue, due, offices);
    }
}
