package io.greenlane.declaration.release;

import io.greenlane.declaration.alarm.PortAlarm;
import io.greenlane.declaration.alarm.PortAlarms;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.declaration.lifecycle.TimelineEntry;
import io.greenlane.declaration.lifecycle.TimelineNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Goods that were declared after their container had been let go: whoever let it go did not know of them, and nobody can
 * say whether they are still there.
 */
@Component
class LateDeclarations {

    private final PortAlarms alarms;
    private final Standings standings;

    LateDeclarations(PortAlarms alarms, Standings standings) {
        this.alarms = alarms;
        this.standings = standings;
    }

    /** @param firstDecided declarations that were decided now for the first time */
    void look(List<PortReference> port, Collection<String> firstDecided, Instant now) {
        if (firstDecided.isEmpty()) {
            return;
        }
        List<PortAlarm> raised = new ArrayList<>();
        List<TimelineNote> notes = new ArrayList<>();
        for (PortReference reference : port) {
            for (Sharer late : reference.declaredTooLate(firstDecided)) {
                String sentence = "Lodged after the port had been told to let " + reference.reference()
                        + " go; officers look into it.";
                raised.add(new PortAlarm(
                        PortAlarm.Kind.DECLARED_AFTER_RELEASE,
                        reference.reference(),
                        null,
                        late.customsOffice(),
                        List.of(late.mrn()),
                        late.lodgedAt(),
                        sentence));
                notes.add(new TimelineNote(late.mrn(), now, TimelineEntry.Event.LODGED_LATE, sentence));
            }
        }
        alarms.raise(raised, now);
        standings.note(notes);
    }
}
