package io.greenlane.inspection.checklist;

import io.greenlane.inspection.worklist.CaseView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as officers see it.
 *
 * @param mandatoryOpen how many steps stand between the goods and the conclusion that they conform
 */
record ChecklistView(List<Step> items, long mandatoryOpen) {

    /**
     * A step and what was said of it last.
     *
     * @param because the reasons that ask for it; none for what every case or the goods suggest
     */
    record Step(
            String step,
            @Nullable Integer itemNumber,
            List<CaseView.Reason> because,
            boolean mandatory,
            String look,
            StepTemplate.@Nullable RapidTest test,
            @Nullable String paper,
            @Nullable String source,
            Mark.State state,
            @Nullable String note,
            @Nullable String markedBy,
            @Nullable Instant markedAt) {

        static Step of(ChecklistStep step, @Nullable Mark mark) {
            return new Step(
                    step.step(),
                    step.itemNumber(),
                    step.because(),
                    step.mandatory(),
                    step.look(),
                    step.test(),
                    step.paper(),
                    step.source(),
                    mark == null ? Mark.State.OPEN : mark.state(),
                    mark == null ? null : mark.note(),
                    mark == null ? null : mark.markedBy(),
                    mark == null ? null : mark.markedAt());
        }
    }

    static ChecklistView of(List<ChecklistStep> steps, Map<String, Mark> marks) {
        return new ChecklistView(
                steps.stream()
                        .map(step -> Step.of(step, marks.get(step.step())))
                        .toList(),
                Checklist.undone(steps, marks).size());
    }
}
