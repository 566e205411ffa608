package io.greenlane.simulator.world;

/** How an enterprise behaves at a time; nobody but the simulator knows it. */
public enum Conduct {
    HONEST,
    CARELESS,
    DIRTY
}
