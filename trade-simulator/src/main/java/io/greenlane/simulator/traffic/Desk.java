package io.greenlane.simulator.traffic;

/** Somebody with a pile of work that grows while he works. */
@FunctionalInterface
interface Desk {
    /** Works through what lies there now. */
    void work();

    /** Whose desk it is, in words for a person. */
    default String who() {
        return getClass().getSimpleName();
    }
}
