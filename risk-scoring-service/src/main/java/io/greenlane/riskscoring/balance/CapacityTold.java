package io.greenlane.riskscoring.balance;

import java.time.Instant;

/**
 * How much an office can examine, as inspection-service tells it.
 *
 * @param examinationsPerDay that may be asked for by risk: what lots, prohibitions and papers ask for is reckoned off already
 */
record CapacityTold(String customsOffice, int examinationsPerDay, Instant toldAt) {}
