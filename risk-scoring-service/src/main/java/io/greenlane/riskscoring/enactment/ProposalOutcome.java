package io.greenlane.riskscoring.enactment;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.List;

/** What becomes of a request about a proposal. */
sealed interface ProposalOutcome {

    record Done(Proposal proposal) implements ProposalOutcome {}

    record Broken(List<BrokenRule> rules) implements ProposalOutcome {}

    record Unknown() implements ProposalOutcome {}

    /** The proposal, or what is in force, is not where it would have to be. */
    record Conflict(String code, String path, String sentence, String fix) implements ProposalOutcome {}
}
