package io.greenlane.inspection.checklist;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.InspectionCase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is to be done in each case and what of it is done. */
@Component
public class Checklist {

    private final Checklists checklists;
    private final Marks marks;

    Checklist(Checklists checklists, Marks marks) {
        this.checklists = checklists;
        this.marks = marks;
    }

    /** What stands between goods and the conclusion that they conform. */
    public List<BrokenRule> undone(InspectionCase examined) {
        return undone(checklists.of(examined), marks.ofCase(examined.caseId()));
    }

    static List<BrokenRule> undone(List<ChecklistStep> steps, Map<String, Mark> marks) {
        return steps.stream()
                .filter(step -> step.mandatory() && stateOf(step, marks) == Mark.State.OPEN)
                .map(step -> new BrokenRule(
                        "checklist." + step.step(),
                        "CHECKLIST_STEP_OPEN",
                        "Not done yet: " + step.look(),
                        "Do it, or say why it does not apply."))
                .toList();
    }

    static Mark.State stateOf(ChecklistStep step, Map<String, Mark> marks) {
        Mark mark = marks.get(step.step());
        return mark == null ? Mark.State.OPEN : mark.state();
    }

    List<ChecklistStep> stepsOf(InspectionCase examined) {
        return checklists.of(examined);
    }

    Map<String, Mark> marksOf(InspectionCase examined) {
        return marks.ofCase(examined.caseId());
    }

    void add(InspectionCase examined, List<Mark> said) {
        if (!said.isEmpty()) {
            marks.add(examined.caseId(), said);
        }
    }
}
