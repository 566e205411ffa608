package io.greenlane.inspection.worklist;

/** What became of an officer's wish about a case. */
sealed interface CaseOutcome {

    /** It is so; this is the case now. */
    record Done(InspectionCase now) implements CaseOutcome {}

    record Refused(CaseRefusal refusal) implements CaseOutcome {}
}
