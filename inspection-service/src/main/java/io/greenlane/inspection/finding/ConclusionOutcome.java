package io.greenlane.inspection.finding;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.InspectionCase;
import java.util.List;

/** What became of a conclusion. */
sealed interface ConclusionOutcome {

    /** The case is concluded with it, now or since an earlier request with the same conclusion. */
    record Concluded(InspectionCase now) implements ConclusionOutcome {}

    /** Nothing is decided; the case stays with its officer. */
    record Waiting(InspectionCase now) implements ConclusionOutcome {}

    record Broken(List<BrokenRule> rules) implements ConclusionOutcome {}

    /** Findings, readings, laboratories or the checklist have something against it. */
    record Unsettled(List<BrokenRule> missing) implements ConclusionOutcome {}

    record Refused(CaseRefusal refusal) implements ConclusionOutcome {}
}
