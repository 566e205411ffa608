package io.greenlane.simulator.readback;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An acknowledged declaration as it reads from outside.
 *
 * @param status empty when the declaration could not be read
 * @param mrnsOfLrn every MRN the declarant's list shows for this local reference number
 */
public record Seen(
        String mrn,
        String lrn,
        int version,
        String status,
        Set<String> mrnsOfLrn,
        List<Entry> timeline,
        List<Decision> decisions) {

    /** A line of the timeline. */
    public record Entry(Instant at, int version, String event) {}

    /** A routing decision as an officer reads it. */
    public record Decision(int version, int sequence, String lane, String tier) {}

    /** A declaration that could not be read. */
    public static Seen unreadable(String mrn, String lrn) {
        return new Seen(mrn, lrn, 0, "", Set.of(mrn), List.of(), List.of());
    }

    boolean readable() {
        return !status.isEmpty();
    }

    /** Decided in the version it stands in now. */
    boolean routed() {
        return readable() && decisions.stream().anyMatch(decision -> decision.version() == version);
    }

    /** Cleared, and no hand and no hold was ever on it. */
    boolean untouched() {
        return (status.equals("CLEARED") || status.equals("RELEASED"))
                && timeline.stream().noneMatch(entry -> Events.STOPPED.contains(entry.event()));
    }
}
