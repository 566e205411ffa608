package io.greenlane.simulator.world;

/** What a complete file holds, by the measure that asks for it. */
public enum Paper {
    CBAM,
    DEFORESTATION,
    PLANT_HEALTH,
    WASTE
}
