package io.greenlane.inspection.schedule;

import java.util.Comparator;
import java.util.List;

/** One after the other, each to the earliest gap: what an office does without a solver, and where the search begins. */
enum Greedy {
    DEADLINE_FIRST,
    LEAST_SLACK_FIRST,
    MOST_VALUE_PER_STEP_FIRST,
    PERISHABLES_THEN_DEADLINE,
    PERISHABLES_THEN_VALUE;

    private static final Comparator<Wish> BY_VALUE_PER_STEP =
            Comparator.comparingDouble(wish -> -(double) wish.hourCosts() / wish.steps());

    private static final Comparator<Wish> PERISHABLES_BY_SLACK = Comparator.comparing((Wish wish) -> !wish.perishable())
            .thenComparingInt(wish -> wish.perishable() ? wish.due() - wish.steps() : 0);

    private Comparator<Wish> order() {
        return switch (this) {
            case DEADLINE_FIRST -> Comparator.comparingInt(Wish::due);
            case LEAST_SLACK_FIRST -> Comparator.comparingInt(wish -> wish.due() - wish.steps());
            case MOST_VALUE_PER_STEP_FIRST -> BY_VALUE_PER_STEP;
            case PERISHABLES_THEN_DEADLINE -> PERISHABLES_BY_SLACK.thenComparingInt(Wish::due);
            case PERISHABLES_THEN_VALUE -> PERISHABLES_BY_SLACK.thenComparing(BY_VALUE_PER_STEP);
        };
    }

    /**
     * Places everything anew; what a person has settled first.
     *
     * @param asTold whether goods that were told a place keep it where it is free
     */
    void place(Schedule schedule, boolean asTold) {
        List<Examination> inOrder = schedule.getExaminations().stream()
                .sorted(Comparator.comparing(
                                (Examination one) -> !one.wish().pin().isSomething())
                        .thenComparing(one -> !asTold || one.wish().told() == null)
                        .thenComparing(Examination::wish, order())
                        .thenComparing(Examination::getId))
                .toList();
        var occupancy = new Occupancy(schedule);
        inOrder.forEach(one -> {
            Place told = one.wish().told();
            Place place = asTold
                            && told != null
                            && one.suits(told)
                            && occupancy.isFree(told, one.wish().steps())
                    ? told
                    : occupancy.earliest(one, Integer.MAX_VALUE, 0);
            one.place(place);
            if (place != null) {
                occupancy.take(place, one.wish());
            }
        });
    }
}
