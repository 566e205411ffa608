package io.greenlane.simulator.readback;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts by their ids the events that the topics tell. One event delivered twice is one event; two events for one decision,
 * or for one end of one version, are a duplicate, which no reader's own table would let him see.
 */
final class EventTally {

    private record Decision(String mrn, int version, int sequence) {}

    private record Version(String mrn, int version) {}

    private final Map<Decision, String> decisions = new HashMap<>();
    private final Map<Version, String> ends = new HashMap<>();
    private final Set<String> eventIds = new HashSet<>();
    private final Set<String> twice = new HashSet<>();

    /** A decision, in the order of the topic. */
    void routed(String mrn, int version, int sequence, String eventId) {
        if (eventIds.add(eventId) && decisions.put(new Decision(mrn, version, sequence), eventId) != null) {
            twice.add(mrn);
        }
    }

    /** Something else that happened to a declaration, in the order of the topic. */
    void happened(String mrn, int version, String type, String eventId) {
        if (!eventIds.add(eventId)) {
            return;
        }
        Version key = new Version(mrn, version);
        switch (type) {
            case Events.HELD_TYPE -> ends.remove(key); // stopped again, so that it may end again
            case Events.CLEARED_TYPE, Events.REFUSED_TYPE, Events.RELEASED_TYPE -> {
                String before = ends.put(key, type);
                boolean released = type.equals(Events.RELEASED_TYPE) && Events.CLEARED_TYPE.equals(before);
                boolean ordinary = before == null || released;
                if (!ordinary) {
                    twice.add(mrn);
                }
            }
            default -> {}
        }
    }

    /** The MRNs that were decided or ended more than once. */
    Set<String> twice() {
        return Set.copyOf(twice);
    }
}
