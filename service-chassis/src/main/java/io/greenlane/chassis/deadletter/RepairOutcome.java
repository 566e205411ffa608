package io.greenlane.chassis.deadletter;

/** What became of a proposal or a decision. */
sealed interface RepairOutcome {

    record Done(DeadLetter letter) implements RepairOutcome {}

    record Unknown() implements RepairOutcome {}

    /** Already settled, or waiting behind another that must be settled first. */
    record NotFailed(String state) implements RepairOutcome {}

    record NothingProposed() implements RepairOutcome {}

    record SamePerson() implements RepairOutcome {}

    record FailedAgain(String reason) implements RepairOutcome {}
}
