package io.greenlane.simulator.world;

/**
 * A firm with a number of the customs union.
 *
 * @param country ISO 3166 code of the country that gave the number
 */
public record Party(String eori, String name, String country) {}
