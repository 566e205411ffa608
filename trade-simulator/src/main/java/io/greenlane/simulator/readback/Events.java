package io.greenlane.simulator.readback;

import java.util.Set;

/** The words of the timeline that the count looks at. */
final class Events {
    static final String LODGED = "LODGED";
    static final String CLEARED = "CLEARED";
    /** Something or somebody held it up. */
    static final Set<String> STOPPED = Set.of("HELD", "CONTROLLED");
    /** Ends after which a version has no other. */
    static final Set<String> FINAL = Set.of("RELEASED", "REFUSED", "CANCELLED");

    private Events() {}
}
