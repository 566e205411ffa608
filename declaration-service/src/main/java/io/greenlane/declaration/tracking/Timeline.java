package io.greenlane.declaration.tracking;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.lifecycle.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a declaration and how long it stayed where.
 *
 * @param stages time spent, one for each stage in the order it was first reached
 */
record Timeline(String mrn, Status status, List<Entry> entries, List<Stage> stages) {

    /** @param spentMillis since the entry before; absent for the first */
    record Entry(
            Instant at,
            int version,
            TimelineEntry.Event event,
            String message,

            @JsonFormat(shape = JsonFormat.Shape.NUMBER) @Nullable
            Long spentMillis) {}

    /** @param open whether the declaration is still there, so that the time goes on */
    record Stage(Status status, long spentMillis, boolean open) {}

    static Timeline of(String mrn, Status status, List<TimelineEntry> happened, Instant now) {
        List<Entry> entries = new ArrayList<>(happened.size());
        Instant before = null;
        for (TimelineEntry entry : happened) {
            Long spent = before == null ? null : millis(before, entry.at());
            entries.add(new Entry(entry.at(), entry.version(), entry.event(), entry.message(), spent));
            before = entry.at();
        }
        return new Timeline(mrn, status, entries, stages(status, happened, now));
    }

    private static List<Stage> stages(Status status, List<TimelineEntry> happened, Instant now) {
        Map<Status, Long> spent = new EnumMap<>(Status.class);
        List<Status> reached = new ArrayList<>();
        Status current = null;
        Instant since = now;
        for (TimelineEntry entry : happened) {
            Status next = stageAfter(entry, current);
            if (next != current) {
                if (current != null) {
                    spent.merge(current, millis(since, entry.at()), Long::sum);
                }
                if (next != null && !reached.contains(next)) {
                    reached.add(next);
                }
                current = next;
                since = entry.at();
            }
        }
        boolean ended = status.next().isEmpty();
        if (current != null) {
            spent.merge(current, ended ? 0L : millis(since, now), Long::sum);
        }
        Status last = current;
        return reached.stream()
                .map(stage -> new Stage(stage, spent.getOrDefault(stage, 0L), !ended && stage == last))
                .toList();
    }

    private static @Nullable Status stageAfter(TimelineEntry entry, @Nullable Status current) {
        return switch (entry.event()) {
            case LODGED -> Status.LODGED;
            case HELD -> Status.HELD;
            case CONTROLLED -> Status.UNDER_CONTROL;
            case CLEARED -> Status.CLEARED;
            case RELEASED -> Status.RELEASED;
            case REFUSED -> Status.REFUSED;
            case CANCELLED -> Status.CANCELLED;
            case AMENDED,
                    HOLD_LIFTED,
                    EXAMINATION_STARTED,
                    EXAMINATION_GIVEN_BACK,
                    PAPERS_ASSESSED,
                    OVERRIDDEN,
                    APPEALED,
                    APPEAL_ANSWERED,
                    ESTIMATED_ARRIVAL_CHANGED,
                    ARRIVED,
                    LODGED_LATE,
                    GATED_OUT,
                    REMINDED,
                    HOLD_EXPIRED -> current;
        };
    }

    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
