package io.greenlane.simulator.world;

/** Size of an enterprise by persons employed, as Eurostat divides them. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
