package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.List;

/** What becomes of a report or a plan. */
sealed interface RepairOutcome {

    record Reported(SelfReport report) implements RepairOutcome {}

    record Planned(CorrectivePlan plan) implements RepairOutcome {}

    record Broken(List<BrokenRule> rules) implements RepairOutcome {}

    /** Things are not so that this can be done. */
    record Conflict(String code, String path, String sentence, String fix) implements RepairOutcome {}

    record Unknown() implements RepairOutcome {}

    /** None, or somebody else's: which of the two is not told. */
    record UnknownDeclaration() implements RepairOutcome {}
}
