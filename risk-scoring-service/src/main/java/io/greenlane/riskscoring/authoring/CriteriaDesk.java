package io.greenlane.riskscoring.authoring;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.riskscoring.authoring.CriteriaProposal.Kind;
import io.greenlane.riskscoring.authoring.CriteriaProposal.State;
import io.greenlane.riskscoring.background.LongWork;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.criteria.Criterion;
import io.greenlane.riskscoring.criteria.CriterionRules;
import io.greenlane.riskscoring.criteria.NamedSet;
import io.greenlane.riskscoring.enactment.ProposalRules;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a criterion or a set from the draft into force: checked, tested on the past, approved by another person. */
class CriteriaDesk {

    private final CriteriaProposals proposals;
    private final Criteria criteria;
    private final BackTests backTests;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Identifiers identifiers;
    private final InstantSource clock;

    CriteriaDesk(
            CriteriaProposals proposals,
            Criteria criteria,
            BackTests backTests,
            AuditTrail trail,
            TransactionOperations transaction,
            Identifiers identifiers,
            InstantSource clock) {
        this.proposals = proposals;
        this.criteria = criteria;
        this.backTests = backTests;
        this.trail = trail;
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<CriteriaProposal> propose(CriteriaRequest request, Caller by) {
        Criterion criterion = request.criterion();
        NamedSet set = request.set();
        List<BrokenRule> broken = brokenBy(request);
        if (!broken.isEmpty()) {
            return new Outcome.Broken<>(broken);
        }
        CriteriaProposal proposal = new CriteriaProposal(
                identifiers.next(),
                criterion == null ? Kind.SET : Kind.CRITERION,
                Objects.requireNonNull(
                        criterion == null ? Objects.requireNonNull(set).name() : criterion.code()),
                criterion,
                set,
                Objects.requireNonNull(request.why()).strip(),
                State.DRAFT,
                by.subject(),
                now(),
                null,
                null,
                null,
                null,
                null);
        transaction.executeWithoutResult(status -> {
            proposals.add(proposal);
            trail.record(by, "CRITERIA_DRAFTED", List.of(), List.of(subject(proposal)));
        });
        return new Outcome.Done<>(proposal);
    }

    private List<BrokenRule> brokenBy(CriteriaRequest request) {
        List<BrokenRule> broken = new ArrayList<>();
        if ((request.criterion() == null) == (request.set() == null)) {
            broken.add(new BrokenRule(
                    "",
                    "ONE_OF_BOTH",
                    "A proposal brings either a criterion or a set.",
                    "Send \"criterion\" or \"set\", and not both."));
        } else if (request.criterion() != null) {
            broken.addAll(CriterionRules.brokenBy(
                    request.criterion(),
                    criteria.edition().sets(),
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        } else {
            broken.addAll(CriterionRules.brokenBy(Objects.requireNonNull(request.set())));
        }
        ProposalRules.reason("why", request.why(), broken);
        return broken;
    }

    /** Starts a test in the background; its progress and its result are read with the proposal. */
    Outcome<CriteriaProposal> test(UUID id, int declarations, Caller by) {
        Optional<CriteriaProposal> found = proposals.of(id);
        if (found.isEmpty()) {
            return found(id);
        }
        CriteriaProposal proposal = found.get();
        Criterion criterion = proposal.criterion();
        if (criterion == null) {
            return new Outcome.Conflict<>(
                    "NOTHING_TO_TEST", "id", "A set selects nothing by itself.", "Test a criterion that uses it.");
        }
        if (!proposal.isUndecided()) {
            return closed(proposal);
        }
        List<CriterionRules.ExpressionFlaw> flaws = CriterionRules.flawsIn(
                Objects.requireNonNull(criterion.expression()),
                criteria.edition().sets());
        if (!flaws.isEmpty()) {
            return noLongerCompiles(flaws.getFirst().message());
        }
        Instant now = clock.instant();
        boolean started = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean mine = proposals.start(id, now, now.minus(LongWork.DEAD_AFTER));
            if (mine) {
                trail.record(by, "CRITERIA_TESTED", List.of(), List.of(subject(proposal)));
            }
            return mine;
        }));
        if (!started) {
            return new Outcome.Conflict<>("TEST_RUNNING", "id", "A test of it runs already.", "Wait for its result.");
        }
        backTests.start(id, criterion, declarations);
        return found(id);
    }

    Outcome<CriteriaProposal> submit(UUID id, Caller by) {
        return locked(id, proposal -> {
            if (proposal.state() != State.DRAFT) {
                return closed(proposal);
            }
            if (!proposal.proposedBy().equals(by.subject())) {
                return notYours();
            }
            if (proposal.kind() == Kind.CRITERION && proposal.backTest() == null) {
                return new Outcome.Conflict<>(
                        "NOT_TESTED",
                        "id",
                        "Nobody has seen what it would have done.",
                        "Test it on past declarations first (POST …/backtest).");
            }
            proposals.move(id, State.SUBMITTED);
            trail.record(by, "CRITERIA_SUBMITTED", List.of(), List.of(subject(proposal)));
            return found(id);
        });
    }

    /** Puts it in force at once; a criterion then waits for its first day. */
    Outcome<CriteriaProposal> approve(UUID id, Caller by) {
        Outcome<CriteriaProposal> outcome = locked(id, (proposal, status) -> {
            Outcome<CriteriaProposal> conflict = whyNotApproved(proposal, by);
            if (conflict != null) {
                return conflict;
            }
            // Of two approvals of one name the second waits, and then replaces the first.
            proposals.lockName(proposal);
            proposals.replace(proposal);
            proposals.decided(id, State.ACTIVE, by.subject(), now(), null);
            Optional<String> flaw = criteria.flawOfActive();
            if (flaw.isPresent()) {
                status.setRollbackOnly();
                return noLongerCompiles(flaw.get());
            }
            trail.record(by, "CRITERIA_APPROVED", List.of(), List.of(subject(proposal)));
            return found(id);
        });
        criteria.refresh();
        return outcome;
    }

    private @Nullable Outcome<CriteriaProposal> whyNotApproved(CriteriaProposal proposal, Caller by) {
        if (proposal.state() != State.SUBMITTED) {
            return proposal.state() == State.DRAFT
                    ? new Outcome.Conflict<>(
                            "NOT_SUBMITTED", "id", "It is a draft still.", "Its author submits it first.")
                    : closed(proposal);
        }
        if (proposal.proposedBy().equals(by.subject())) {
            return new Outcome.Conflict<>(
                    "SAME_PERSON", "id", "Who wrote it cannot approve it.", "Ask somebody else to approve it.");
        }
        return null;
    }

    Outcome<CriteriaProposal> reject(UUID id, String reason, Caller by) {
        return locked(id, proposal -> {
            if (proposal.state() != State.SUBMITTED) {
                return closed(proposal);
            }
            if (proposal.proposedBy().equals(by.subject())) {
                return new Outcome.Conflict<>(
                        "SAME_PERSON", "id", "You wrote this yourself.", "Withdraw it: POST …/withdrawal.");
            }
            proposals.decided(id, State.REJECTED, by.subject(), now(), reason);
            trail.record(by, "CRITERIA_REJECTED", List.of(), List.of(subject(proposal)));
            return found(id);
        });
    }

    Outcome<CriteriaProposal> withdraw(UUID id, Caller by) {
        return locked(id, proposal -> {
            if (!proposal.isUndecided()) {
                return closed(proposal);
            }
            if (!proposal.proposedBy().equals(by.subject())) {
                return notYours();
            }
            proposals.decided(id, State.WITHDRAWN, by.subject(), now(), null);
            trail.record(by, "CRITERIA_WITHDRAWN", List.of(), List.of(subject(proposal)));
            return found(id);
        });
    }

    private Outcome<CriteriaProposal> locked(UUID id, Function<CriteriaProposal, Outcome<CriteriaProposal>> step) {
        return locked(id, (proposal, status) -> step.apply(proposal));
    }

    private Outcome<CriteriaProposal> locked(
            UUID id, BiFunction<CriteriaProposal, TransactionStatus, Outcome<CriteriaProposal>> step) {
        return Objects.requireNonNull(transaction.execute(status ->
                proposals.lock(id).map(proposal -> step.apply(proposal, status)).orElseGet(() -> found(id))));
    }

    private static Outcome<CriteriaProposal> noLongerCompiles(String message) {
        return new Outcome.Conflict<>(
                "EXPRESSION_FLAWED",
                "criterion.expression",
                "With the sets of now it does not compile: " + message + ".",
                "Bring the sets back or propose it anew.");
    }

    private static Outcome<CriteriaProposal> notYours() {
        return new Outcome.Conflict<>("NOT_YOUR_PROPOSAL", "id", "Only who wrote it can do this.", "Ask its author.");
    }

    private static Outcome<CriteriaProposal> closed(CriteriaProposal proposal) {
        return new Outcome.Conflict<>(
                "PROPOSAL_CLOSED",
                "id",
                "The proposal is " + proposal.state() + ", so this cannot be done with it.",
                "Propose it anew where it needs a change.");
    }

    private static String subject(CriteriaProposal proposal) {
        return "criteria/" + proposal.name() + "/" + proposal.id();
    }

    Outcome<CriteriaProposal> found(UUID id) {
        return Outcome.of(proposals.of(id), "There is no proposal " + id + ".");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
