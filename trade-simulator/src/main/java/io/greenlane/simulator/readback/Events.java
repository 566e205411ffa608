package io.greenlane.simulator.readback;

import java.util.Set;

/** The words of the timeline and of the topics that the count looks at. */
final class Events {
    static final String LODGED = "LODGED";
    static final String CLEARED = "CLEARED";
    /** Something or somebody held it up. */
    static final Set<String> STOPPED = Set.of("HELD", "CONTROLLED");
    /** Ends after which a version has no other. */
    static final Set<String> FINAL = Set.of("RELEASED", "REFUSED", "CANCELLED");

    static final String ROUTED_TYPE = "routing.routed.v1";
    static final String HELD_TYPE = "declaration.held.v1";
    static final String CLEARED_TYPE = "declaration.cleared.v1";
    static final String REFUSED_TYPE = "declaration.refused.v1";
    static final String RELEASED_TYPE = "declaration.released.v1";

    private Events() {}
}
