package io.greenlane.inspection.schedule;

/**
 * Where, by whom and from when goods are examined.
 *
 * @param examiner number of the officer
 * @param stand number of the bay
 * @param start step of the grid
 */
public record Place(int examiner, int stand, int start) {}
