package io.greenlane.riskscoring.simulation;

/** What becomes of a request about a proposed policy. */
sealed interface PolicyOutcome {

    record Done(PolicyProposal proposal) implements PolicyOutcome {}

    record Unknown() implements PolicyOutcome {}

    /** The proposal is not where it would have to be. */
    record Conflict(String code, String sentence, String fix) implements PolicyOutcome {}
}
