package io.greenlane.inspection.schedule;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds a good plan in bounded time: the best of some greedy ones, made better by local search. */
public final class Scheduler {

    /** How long a worse plan may be followed; few, because there is time for some ten thousand tries alone. */
    private static final int LATE_ACCEPTANCE = 100;

    private final SolverFactory<Schedule> solvers;

    /**
     * How long one plan is looked for.
     *
     * @param most at the longest
     * @param patience how long the search goes on when it finds nothing better
     * @param tries how many rearrangements are tried at the most
     */
    public record Effort(Duration most, Duration patience, long tries) {}

    public Scheduler(Effort effort) {
        this.solvers = SolverFactory.create(new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withSolutionClass(Schedule.class)
                .withEntityClasses(Examination.class)
                .withConstraintProviderClass(ScheduleRules.class)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Rearranging.class))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                .withAcceptorTypeList(List.of(AcceptorType.LATE_ACCEPTANCE))
                                .withLateAcceptanceSize(LATE_ACCEPTANCE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)))
                .withTerminationConfig(new TerminationConfig()
                        .withSpentLimit(effort.most())
                        .withUnimprovedSpentLimit(effort.patience())
                        .withMoveCountLimit(effort.tries())));
    }

    /** Gives places to what has none; the schedule that is given is used up. */
    public Schedule plan(Schedule schedule) {
        placeGreedily(schedule);
        return schedule.getExaminations().isEmpty()
                ? schedule
                : solvers.buildSolver().solve(schedule);
    }

    static void placeGreedily(Schedule schedule) {
        record Attempt(Greedy greedy, boolean asTold, Figures figures) {}

        Attempt best = Stream.of(Greedy.values())
                .flatMap(greedy -> Stream.of(false, true).map(asTold -> {
                    greedy.place(schedule, asTold);
                    return new Attempt(greedy, asTold, Figures.of(schedule));
                }))
                .min(Comparator.comparing(Attempt::figures, Figures.BEST_FIRST))
                .orElseThrow();
        best.greedy().place(schedule, best.asTold());
    }
}
