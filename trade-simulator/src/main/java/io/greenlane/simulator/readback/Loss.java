package io.greenlane.simulator.readback;

/** How a declaration that the platform acknowledged can be lost on its way. */
enum Loss {
    /** It can't be read back. */
    GONE,
    /** No decision about the version it stands in. */
    NEVER_DECIDED,
    /** Decided, and the decision never reached it. */
    STILL_LODGED,
    /** To be examined, and no examiner was ever told. */
    RED_WITHOUT_A_CASE,
    /** Cleared, its goods are there, and they were never let go. */
    ARRIVED_AND_NOT_RELEASED
}
