package io.greenlane.declaration.dashboard;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.greenlane.declaration.lifecycle.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How clearance is doing.
 *
 * @param lanes first decisions of the last 24 hours
 * @param untouchedShare of those decisions, the share that cleared at once, with four decimals; absent without decisions
 * @param statuses how many stand where
 * @param backlog what waits, and for how long
 * @param decisions how long first decisions of the last hour took
 * @param throughput the last 60 minutes, minute by minute
 * @param deadLetters messages that could not be handled, by the service that told of them
 */
record Dashboard(
        Instant asOf,
        Map<String, Long> lanes,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string") @Nullable
        BigDecimal untouchedShare,

        Map<Status, Long> statuses,
        List<Waiting> backlog,
        Decisions decisions,
        List<Minute> throughput,
        List<Letters> deadLetters) {

    /**
     * What waits in one status.
     *
     * @param ages how many have waited up to so long, the youngest first; the last has no end
     */
    record Waiting(Status status, long number, @Nullable Instant oldestSince, List<Age> ages) {}

    /** @param upTo ISO 8601 duration, absent for all that are older */
    record Age(@Nullable String upTo, long number) {}

    /** @param histogram by longest duration; each holds what no earlier one does */
    record Decisions(
            long number,
            @Nullable Long p50Millis,
            @Nullable Long p90Millis,
            @Nullable Long p99Millis,
            List<Bar> histogram) {}

    record Bar(long upToMillis, long number) {}

    record Minute(Instant minute, long lodged, long decided) {}

    /** @param parked wait behind one that failed */
    record Letters(String service, int failed, int parked) {}

    /** Everything but the moment it was taken at. */
    Object substance() {
        return List.of(
                lanes,
                untouchedShare == null ? "" : untouchedShare,
                statuses,
                backlog,
                decisions,
                throughput,
                deadLetters);
    }
}
