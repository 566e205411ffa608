package io.greenlane.simulator.traffic;

import java.util.concurrent.TimeUnit;

/**
 * When each piece of work is due. A day in a port begins slowly and rises to its rate: nobody sends a full hour's trade to
 * an office that has just opened, and what is told of a cold start is not what a warm platform does.
 *
 * @param perSecond the full rate
 * @param rising how many are sent while the rate rises, in a straight line from a tenth of it
 */
public record Ramp(double perSecond, double rising) {
    private static final double FIRST_SHARE = 0.1;
    /** Mean rate while it rises, as a share of the full one. */
    private static final double MEAN_SHARE = (1 + FIRST_SHARE) / 2;

    private static final double LONGEST_SECONDS = 15;
    private static final double LARGEST_SHARE = 0.2;

    /** Rises for 15 s, or for a fifth of the work where that is less. */
    static Ramp of(double perSecond, int count) {
        return new Ramp(perSecond, Math.min(LONGEST_SECONDS * MEAN_SHARE * perSecond, LARGEST_SHARE * count));
    }

    /** The full rate from the start. */
    public static Ramp none(double perSecond) {
        return new Ramp(perSecond, 0);
    }

    boolean isRisingAt(int number) {
        return number < rising;
    }

    /** Nanoseconds after the start at which work of this number, counted from 0, is due. */
    long dueNanos(int number) {
        double seconds = isRisingAt(number)
                ? whileRising(number)
                : rising / (MEAN_SHARE * perSecond) + (number - rising) / perSecond;
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    /** Solves number = first * t + slope / 2 * t * t. */
    private double whileRising(int number) {
        double first = FIRST_SHARE * perSecond;
        double risingSeconds = rising / (MEAN_SHARE * perSecond);
        double slope = (perSecond - first) / risingSeconds;
        return (Math.sqrt(first * first + 2 * slope * number) - first) / slope;
    }
}
