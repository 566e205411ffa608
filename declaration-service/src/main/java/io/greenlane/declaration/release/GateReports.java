package io.greenlane.declaration.release;

import io.greenlane.declaration.alarm.PortAlarm;
import io.greenlane.declaration.alarm.PortAlarms;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.declaration.lifecycle.TimelineNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Holds what left the port against what the port was told. */
@Component
class GateReports {

    private final Consignments consignments;
    private final PortUnits units;
    private final PortAlarms alarms;
    private final Standings standings;

    GateReports(Consignments consignments, PortUnits units, PortAlarms alarms, Standings standings) {
        this.consignments = consignments;
        this.units = units;
        this.alarms = alarms;
        this.standings = standings;
    }

    /** Their references are locked. */
    void take(List<Exit> reported, Instant now) {
        Map<String, Exit> exits = new HashMap<>();
        reported.stream()
                .sorted(Comparator.comparing(Exit::at).reversed())
                .forEach(exit -> exits.put(exit.reference(), exit));
        List<PortAlarm> raised = new ArrayList<>();
        List<TimelineNote> notes = new ArrayList<>();
        for (PortReference port : consignments.at(exits.keySet(), now)) {
            Exit exit = Objects.requireNonNull(exits.get(port.reference()));
            switch (exit.outcome(port)) {
                case Exit.Outcome.Repeated() -> {}
                case Exit.Outcome.Allowed(List<String> mrns) -> mrns.forEach(mrn -> notes.add(exit.note(mrn, now)));
                case Exit.Outcome.Forbidden(PortAlarm alarm) -> raised.add(alarm);
            }
        }
        units.left(reported);
        alarms.raise(raised, now);
        standings.note(notes);
    }
}
