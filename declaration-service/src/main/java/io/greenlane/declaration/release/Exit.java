package io.greenlane.declaration.release;

import io.greenlane.declaration.alarm.PortAlarm;
import io.greenlane.declaration.lifecycle.TimelineEntry;
import io.greenlane.declaration.lifecycle.TimelineNote;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report that a unit left the port.
 *
 * @param location the port, where it says which it is
 */
record Exit(String reference, Instant at, @Nullable String location) {

    /** What a report comes to. */
    sealed interface Outcome {

        /** It was known. */
        record Repeated() implements Outcome {}

        /** It might leave: those whose goods it took are told. */
        record Allowed(List<String> mrns) implements Outcome {}

        /** It should have stayed. */
        record Forbidden(PortAlarm alarm) implements Outcome {}
    }

    Outcome outcome(PortReference port) {
        if (port.hasLeft(at)) {
            return new Outcome.Repeated();
        }
        if (port.wasFree(at)) {
            return new Outcome.Allowed(port.released().stream().map(Sharer::mrn).toList());
        }
        return new Outcome.Forbidden(new PortAlarm(
                PortAlarm.Kind.LEFT_WITHOUT_RELEASE,
                reference,
                location,
                office(port),
                concerned(port),
                at,
                sentence(port)));
    }

    /** What the trader reads. */
    TimelineNote note(String mrn, Instant now) {
        return new TimelineNote(mrn, now, TimelineEntry.Event.GATED_OUT, reference + " left the port at " + at + ".");
    }

    private String sentence(PortReference port) {
        String order = port.ordered() == null || port.ordered() == OrderKind.RELEASE
                ? "and no order to release it was in force."
                : "and the order in force was to keep it.";
        return reference + " left the port at " + at + ", " + order;
    }

    private static @Nullable String office(PortReference port) {
        return Stream.concat(
                        port.open().stream().map(Sharer::customsOffice),
                        port.manifest().stream().map(ManifestLine::customsOffice))
                .findFirst()
                .orElse(null);
    }

    private static List<String> concerned(PortReference port) {
        return port.open().stream().map(Sharer::mrn).sorted().toList();
    }
}
