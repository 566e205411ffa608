package io.greenlane.inspection.schedule;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.List;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/** Some examinations get other places, all at once. */
record Rearrangement(List<Change> changes) implements Move<Schedule> {

    /** @param to absent for none */
    record Change(Examination examination, @Nullable Place to) {

        @Nullable
        Integer number() {
            return to == null ? null : examination.places().numberOf(to);
        }
    }

    @Override
    public void execute(MutableSolutionView<Schedule> view) {
        PlanningVariableMetaModel<Schedule, Examination, Integer> number =
                view.getSolutionMetaModel().genuineEntity(Examination.class).basicVariable("number", Integer.class);
        changes.forEach(change -> view.changeVariable(number, change.examination(), change.number()));
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return changes.stream().<Object>map(Change::examination).toList();
    }
}
