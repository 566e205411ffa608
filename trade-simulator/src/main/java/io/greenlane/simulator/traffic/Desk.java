package io.greenlane.simulator.traffic;

/** Somebody with a pile of work that grows while he works. */
@FunctionalInterface
interface Desk {
    /** Works through what lies there now. */
    void work();
}
