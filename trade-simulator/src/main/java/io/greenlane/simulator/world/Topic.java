package io.greenlane.simulator.world;

/** The fields in which goods are examined; the words of an inspection's conclusion. */
public enum Topic {
    WASTE,
    SUBSTANCES,
    CARBON,
    DEFORESTATION,
    DOCUMENTS,
    OTHER
}
