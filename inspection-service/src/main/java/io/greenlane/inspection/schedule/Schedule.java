package io.greenlane.inspection.schedule;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Officers, bays and goods of one office, and which goods have which place. */
@PlanningSolution
public class Schedule {

    private final Grid grid;
    private final List<Examiner> examiners;
    private final List<Stand> stands;
    private final Places places;
    private List<Examination> examinations;
    private @Nullable HardMediumSoftScore score;

    /** For the solver, which fills in what it copies. */
    @SuppressWarnings("NullAway")
    Schedule() {
        this.grid = null;
        this.examiners = null;
        this.stands = null;
        this.places = null;
        this.examinations = null;
    }

    /**
     * Nothing is placed yet.
     *
     * @param examiners each at the place of its number
     * @param stands each at the place of its number
     */
    public Schedule(Grid grid, List<Examiner> examiners, List<Stand> stands, List<Wish> wishes) {
        this.grid = grid;
        this.examiners = List.copyOf(examiners);
        this.stands = List.copyOf(stands);
        this.places = new Places(examiners.size(), stands.size(), grid.length());
        this.examinations = wishes.stream()
                .map(wish -> new Examination(wish, Choice.of(wish, this.examiners, this.stands), places))
                .toList();
    }

    public Grid grid() {
        return grid;
    }

    @ProblemFactCollectionProperty
    public List<Examiner> getExaminers() {
        return examiners;
    }

    @ProblemFactCollectionProperty
    public List<Stand> getStands() {
        return stands;
    }

    @PlanningEntityCollectionProperty
    public List<Examination> getExaminations() {
        return examinations;
    }

    public void setExaminations(List<Examination> examinations) {
        this.examinations = examinations;
    }

    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
