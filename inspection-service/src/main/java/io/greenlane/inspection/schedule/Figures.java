package io.greenlane.inspection.schedule;

import java.util.Comparator;

/**
 * How good a plan is.
 *
 * @param unplaced goods without a place
 * @param missedPerishables goods that will be spoilt before their examination is over
 * @param missedOthers other goods whose deadline is missed
 * @param waitingHours from the plan's beginning to the examination, over all goods
 * @param lostByWaiting the same, weighed by what an hour costs the goods
 * @param moved what it costs, in hours of waiting, that goods have other places than they were told
 */
public record Figures(
        int examinations,
        int unplaced,
        int missedPerishables,
        int missedOthers,
        double waitingHours,
        double lostByWaiting,
        double moved) {

    /** The better first. */
    static final Comparator<Figures> BEST_FIRST = Comparator.comparingInt(Figures::missedPerishables)
            .thenComparingInt(Figures::missedOthers)
            .thenComparingDouble(figures -> figures.lostByWaiting + figures.moved);

    private static final double STEPS_PER_HOUR = 4;

    public static Figures of(Schedule schedule) {
        int unplaced = 0;
        int perishables = 0;
        int others = 0;
        long waiting = 0;
        long lost = 0;
        int moved = 0;
        for (Examination one : schedule.getExaminations()) {
            unplaced += one.isPlaced() ? 0 : 1;
            perishables += one.isLate() && one.wish().perishable() ? 1 : 0;
            others += one.isLate() && !one.wish().perishable() ? 1 : 0;
            waiting += one.waiting();
            lost += (long) one.waiting() * one.wish().valueLostPerHour();
            moved += one.moved();
        }
        return new Figures(
                schedule.getExaminations().size(),
                unplaced,
                perishables,
                others,
                waiting / STEPS_PER_HOUR,
                lost / STEPS_PER_HOUR,
                moved / STEPS_PER_HOUR);
    }
}
