package io.greenlane.riskscoring.simulation;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.edition.Editions;
import io.greenlane.riskscoring.routing.PolicySimulation;
import io.greenlane.riskscoring.routing.Simulated;
import io.greenlane.riskscoring.simulation.PolicyProposal.State;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a policy from its proposal into force: checked, simulated, approved by another person. */
class PolicyDesk {

    private final PolicyProposals proposals;
    private final Policies policies;
    private final PolicySimulation simulation;
    private final Editions editions;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Identifiers identifiers;
    private final InstantSource clock;

    // Eight: two memories, what is in force, the simulation, the trail, and three tools.
    PolicyDesk(
            PolicyProposals proposals,
            Policies policies,
            PolicySimulation simulation,
            Editions editions,
            AuditTrail trail,
            TransactionOperations transaction,
            Identifiers identifiers,
            InstantSource clock) {
        this.proposals = proposals;
        this.policies = policies;
        this.simulation = simulation;
        this.editions = editions;
        this.trail = trail;
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Proposes.
     *
     * @param policy without flaws
     * @param text as it was written
     */
    PolicyProposal propose(Policy policy, String text, String why, Caller by) {
        PolicyProposal proposal = new PolicyProposal(
                identifiers.next(), policy, why, State.PROPOSED, by.subject(), now(), null, null, null, null);
        transaction.executeWithoutResult(status -> {
            proposals.add(proposal, text);
            record("POLICY_PROPOSED", proposal, by);
        });
        return proposal;
    }

    Outcome<PolicyProposal> simulate(UUID id, int declarations, Caller by) {
        Optional<PolicyProposal> found = proposals.of(id);
        if (found.isEmpty()) {
            return found(id);
        }
        PolicyProposal proposal = found.get();
        if (proposal.state() != State.PROPOSED) {
            return closed(proposal);
        }
        Optional<Simulated> simulated = simulation.simulate(proposal.policy(), declarations);
        if (simulated.isEmpty()) {
            return new Outcome.Conflict<>(
                    "NOTHING_IS_DECIDED",
                    "id",
                    "Measures, risk rules or a policy are missing, so nothing can be decided.",
                    "Put them in force first.");
        }
        transaction.executeWithoutResult(status -> {
            proposals.simulated(id, simulated.get());
            record("POLICY_SIMULATED", proposal, by);
        });
        return found(id);
    }

    Outcome<PolicyProposal> approve(UUID id, Caller by) {
        Outcome<PolicyProposal> outcome = locked(id, proposal -> {
            if (proposal.proposedBy().equals(by.subject())) {
                return new Outcome.Conflict<>(
                        "SAME_PERSON",
                        "id",
                        "Who proposed a policy cannot approve it.",
                        "Ask somebody else to approve it.");
            }
            if (proposal.simulation() == null) {
                return new Outcome.Conflict<>(
                        "NOT_SIMULATED",
                        "id",
                        "Nobody has seen what changes for whom.",
                        "Simulate it on past declarations first (POST …/simulation).");
            }
            if (proposal.simulation().asksMoreThanCanBeExamined()) {
                return new Outcome.Conflict<>(
                        "EXCEEDS_CAPACITY",
                        "id",
                        "It asks for more examinations than the policy in force, "
                                + proposal.simulation().perDayAfter().toPlainString()
                                + " a day, and the offices can make "
                                + proposal.simulation().capacityPerDay() + ".",
                        "Lower its rates, raise its thresholds, or let the offices tell more capacity.");
            }
            editions.keep(Editions.Kind.POLICY, proposal.policy().version(), proposals.textOf(id));
            return decided(proposal, State.APPROVED, "POLICY_APPROVED", null, by);
        });
        policies.refresh();
        return outcome;
    }

    Outcome<PolicyProposal> reject(UUID id, String reason, Caller by) {
        return locked(
                id,
                proposal -> proposal.proposedBy().equals(by.subject())
                        ? new Outcome.Conflict<>(
                                "SAME_PERSON", "id", "You proposed this yourself.", "Withdraw it: POST …/withdrawal.")
                        : decided(proposal, State.REJECTED, "POLICY_REJECTED", reason, by));
    }

    Outcome<PolicyProposal> withdraw(UUID id, Caller by) {
        return locked(
                id,
                proposal -> proposal.proposedBy().equals(by.subject())
                        ? decided(proposal, State.WITHDRAWN, "POLICY_WITHDRAWN", null, by)
                        : new Outcome.Conflict<>(
                                "NOT_YOUR_PROPOSAL",
                                "id",
                                "Only who proposed a policy can withdraw it.",
                                "Reject it with a reason instead."));
    }

    private Outcome<PolicyProposal> decided(
            PolicyProposal proposal, State state, String action, @Nullable String reason, Caller by) {
        proposals.decided(proposal.id(), state, by.subject(), now(), reason);
        record(action, proposal, by);
        return found(proposal.id());
    }

    private Outcome<PolicyProposal> locked(UUID id, Function<PolicyProposal, Outcome<PolicyProposal>> step) {
        return Objects.requireNonNull(transaction.execute(status -> proposals
                .lock(id)
                .map(proposal -> proposal.state() == State.PROPOSED ? step.apply(proposal) : closed(proposal))
                .orElseGet(() -> found(id))));
    }

    private static Outcome<PolicyProposal> closed(PolicyProposal proposal) {
        return new Outcome.Conflict<>(
                "PROPOSAL_CLOSED",
                "id",
                "The proposal is " + proposal.state() + ", so nothing more is done with it.",
                "Propose a new policy.");
    }

    private void record(String action, PolicyProposal proposal, Caller by) {
        trail.record(
                by, action, List.of(), List.of("policy/" + proposal.policy().version() + "/" + proposal.id()));
    }

    Outcome<PolicyProposal> found(UUID id) {
        return Outcome.of(proposals.of(id), "There is no proposal " + id + ".");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
