package io.greenlane.inspection.schedule;

import io.greenlane.inspection.office.Bay;
import java.util.BitSet;

/**
 * A bay as a plan sees it.
 *
 * @param number its place among the bays of the plan
 * @param free the steps in which the office is open and nothing settled stands there
 */
public record Stand(int number, Bay bay, BitSet free) {}
