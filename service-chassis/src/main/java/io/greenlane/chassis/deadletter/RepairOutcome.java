package io.greenlane.chassis.deadletter;

/** What became of a proposal or a decision. */
sealed interface RepairOutcome {

    record Done(DeadLetter letter) implements RepairOutcome {}

    record Unknown() implements RepairOutcome {}

    /** Already settled, or waiting behind another that must be settled first. */
    record NotFailed(String state) implements RepairOutcome {}

    record NothingProposed() implements RepairOutcome {}

    /** What the decision names is not what is proposed now. */
    record OtherProposal() implements RepairOutcome {}

    /** Another person's proposal stands and waits for a decision. */
    record ProposalStands(String proposedBy) implements RepairOutcome {}

    record SamePerson() implements RepairOutcome {}

    record FailedAgain(String reason) implements RepairOutcome {}
}
