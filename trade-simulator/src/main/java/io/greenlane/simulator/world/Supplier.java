package io.greenlane.simulator.world;

/**
 * A firm abroad that sells one group of goods.
 *
 * @param number counts all suppliers of the world
 * @param taint probability that an item it delivers is contaminated or grown on cleared forest
 * @param plant real emissions of its plant, share of the default value of the goods
 * @param avoided probability that an honest importer who meets it picks another one
 */
public record Supplier(
        int number,
        String group,
        String id,
        String name,
        String country,
        String quality,
        double taint,
        double plant,
        double avoided) {}
