package io.greenlane.declaration.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.lifecycle.TimelineEntry;
import io.greenlane.declaration.lifecycle.TimelineEntry.Event;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void itTellsTheTimeSpentBetweenEventsAndInEachStage() {
        Timeline timeline = Timeline.of(
                "MRN",
                Status.HELD,
                List.of(at(0, Event.LODGED), at(2, Event.HELD), at(10, Event.AMENDED), at(12, Event.HELD)),
                START.plusSeconds(20));

        assertThat(timeline.entries())
                .extracting(Timeline.Entry::spentMillis)
                .containsExactly(null, 2_000L, 8_000L, 2_000L);
        assertThat(timeline.stages())
                .containsExactly(
                        new Timeline.Stage(Status.LODGED, 2_000, false), new Timeline.Stage(Status.HELD, 18_000, true));
    }

    @Test
    void whatHasEndedSpendsNoMoreTime() {
        Timeline timeline = Timeline.of(
                "MRN",
                Status.RELEASED,
                List.of(at(0, Event.LODGED), at(1, Event.CLEARED), at(5, Event.ARRIVED), at(5, Event.RELEASED)),
                START.plusSeconds(500));

        assertThat(timeline.stages())
                .containsExactly(
                        new Timeline.Stage(Status.LODGED, 1_000, false),
                        new Timeline.Stage(Status.CLEARED, 4_000, false),
                        new Timeline.Stage(Status.RELEASED, 0, false));
    }

    private static TimelineEntry at(int second, Event event) {
        return new TimelineEntry("MRN", START.plusSeconds(second), 1, event, "Something.");
    }
}
