package io.greenlane.riskscoring.authoring;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.List;

/** What becomes of a request about a criterion or a set. */
sealed interface AuthoringOutcome {

    record Done(CriteriaProposal proposal) implements AuthoringOutcome {}

    record Broken(List<BrokenRule> rules) implements AuthoringOutcome {}

    record Unknown() implements AuthoringOutcome {}

    /** The proposal, or what is in force, is not where it would have to be. */
    record Conflict(String code, String path, String sentence, String fix) implements AuthoringOutcome {}
}
