package io.greenlane.riskmodel.table;

import java.time.LocalDate;

/**
 * What an inspection found.
 *
 * @param knownOn the day it was concluded; nothing that is said of an earlier day may look at it
 * @param weight how many declarations it stands for, above 0: 1 ÷ the probability that it was inspected, within bounds
 */
public record Finding(boolean violation, LocalDate knownOn, double weight) {}
