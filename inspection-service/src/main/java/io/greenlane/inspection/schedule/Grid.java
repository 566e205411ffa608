package io.greenlane.inspection.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * Time in steps of a quarter of an hour, the first of which begins when a plan begins.
 *
 * @param origin on a quarter of an hour
 * @param length how many steps the plan reaches
 */
public record Grid(Instant origin, int length) {

    /** Between two starts. */
    public static final Duration STEP = Duration.ofMinutes(15);

    private static final long SECONDS = STEP.toSeconds();

    /** A grid that begins with the next quarter of an hour. */
    public static Grid after(Instant now, Duration reach) {
        return new Grid(Instant.ofEpochSecond(Math.ceilDiv(now.getEpochSecond() + 1, SECONDS) * SECONDS), (int)
                reach.dividedBy(STEP));
    }

    /** Whether an examination may begin then. */
    public static boolean has(Instant start) {
        return start.getNano() == 0 && start.getEpochSecond() % SECONDS == 0;
    }

    /** How many steps so many minutes need. */
    public static int stepsIn(int minutes) {
        return Math.ceilDiv(minutes, (int) STEP.toMinutes());
    }

    public Instant at(int step) {
        return origin.plus(STEP.multipliedBy(step));
    }

    /** The step that has begun by then; below zero before the grid. */
    public int stepAt(Instant moment) {
        return (int) Math.floorDiv(moment.getEpochSecond() - origin.getEpochSecond(), SECONDS);
    }

    /** The first step that begins then or later. */
    public int stepFrom(Instant moment) {
        return (int) Math.ceilDiv(moment.getEpochSecond() - origin.getEpochSecond(), SECONDS);
    }
}
