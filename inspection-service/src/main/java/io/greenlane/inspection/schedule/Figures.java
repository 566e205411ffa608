package io.greenlane.inspection.schedule;

import java.util.Comparator;

/**
 * How good a plan is.
 *
 * @param unplaced goods without a place
 * @param missedPerishables goods that will be spoilt before their examination is over
 * @param missedOthers other goods whose deadline is missed
 * @param waitingHours from when the goods are there, or the plan's beginning, to the examination, over all goods
 * @param lostByWaiting the same, where an hour counts by how much more it costs than one of goods that lose nothing
 * @param moved what it costs, in the same hours, that goods have other places than they were told
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

    private static final double COST_OF_AN_HOUR = STEPS_PER_HOUR * Wish.ORDINARY_HOUR;

    /** These with goods that no schedule has, because nothing could be searched for them. */
    public Figures withLeftOut(int goods, int spoilt, int late) {
        return new Figures(
                examinations + goods,
                unplaced + goods,
                missedPerishables + spoilt,
                missedOthers + late,
                waitingHours,
                lostByWaiting,
                moved);
    }

    public static Figures of(Schedule schedule) {
        int unplaced = 0;
        int perishables = 0;
        int others = 0;
        long waiting = 0;
        long lost = 0;
        long moved = 0;
        for (Examination one : schedule.getExaminations()) {
            unplaced += one.isPlaced() ? 0 : 1;
            perishables += one.isLate() && one.wish().perishable() ? 1 : 0;
            others += one.isLate() && !one.wish().perishable() ? 1 : 0;
            waiting += one.waiting();
            lost += one.waiting() * one.wish().hourCosts();
            moved += one.moved() * one.wish().hourCosts();
        }
        return new Figures(
                schedule.getExaminations().size(),
                unplaced,
                perishables,
                others,
                waiting / STEPS_PER_HOUR,
                lost / COST_OF_AN_HOUR,
                moved / COST_OF_AN_HOUR);
    }
}
