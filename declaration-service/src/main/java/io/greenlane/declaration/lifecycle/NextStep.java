package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.util.ArrayList;
import java.util.List;

/** What a fact comes to: the new standing, what is told to others, and what the timeline says. */
public record NextStep(Standing before, Standing after, List<PublishedEvent> events, List<TimelineEntry> entries) {

    public NextStep {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }

    /** The fact changes nothing. */
    public static NextStep none(Standing standing) {
        return new NextStep(standing, standing, List.of(), List.of());
    }

    public boolean isNone() {
        return after.equals(before) && events.isEmpty() && entries.isEmpty();
    }

    /**
     * Whether the goods are to be treated in another way from here on: the declaration stands elsewhere, or a decision by
     * the law of the day of arrival lets cleared goods go that waited for it.
     */
    public boolean changedStatus() {
        return movedStatus() || (after.mayBeReleased() && !after.decision().equals(before.decision()));
    }

    boolean movedStatus() {
        return after.status() != before.status();
    }

    /** Both, one after the other. */
    public NextStep then(NextStep later) {
        var allEvents = new ArrayList<>(events);
        allEvents.addAll(later.events);
        var allEntries = new ArrayList<>(entries);
        allEntries.addAll(later.entries);
        return new NextStep(before, later.after, allEvents, allEntries);
    }
}
