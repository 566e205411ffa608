package io.greenlane.simulator.consignment;

import io.greenlane.simulator.world.Importer;
import java.time.Instant;

/**
 * A declaration with the truth about it.
 *
 * @param number counts the consignments of one trade from 0
 * @param lodgedAt when it is lodged in the simulated time
 */
public record Consignment(int number, Instant lodgedAt, Importer importer, Declaration declaration, Truth truth) {}
