package io.greenlane.chassis.live;

import java.time.Instant;

/**
 * A snapshot as it is sent.
 *
 * @param substance what of it is worth telling when it changes
 * @param text JSON
 */
record Figures(Object substance, String text, Instant takenAt) {}
