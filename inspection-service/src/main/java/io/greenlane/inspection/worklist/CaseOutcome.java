package io.greenlane.inspection.worklist;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.List;

/** What became of an officer's wish about a case. */
public sealed interface CaseOutcome {

    /** It is so; this is the case now. */
    record Done(InspectionCase now) implements CaseOutcome {}

    record Broken(List<BrokenRule> rules) implements CaseOutcome {}

    record Refused(CaseRefusal refusal) implements CaseOutcome {}
}
