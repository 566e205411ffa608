package io.greenlane.inspection.override;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.override.OverrideProposal.State;
import io.greenlane.inspection.override.OverrideProposal.What;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.CaseProgress;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.OfficersText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Proposals to lower a lane or a finding, and traders' appeals: one person proposes, another and senior one agrees. */
@Component
class OverrideDesk {

    private final Overrides overrides;
    private final Cases cases;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Identifiers identifiers;
    private final InstantSource clock;

    // Seven: two memories, two ways to tell, and three tools.
    OverrideDesk(
            Overrides overrides,
            Cases cases,
            Outbox outbox,
            AuditTrail trail,
            TransactionOperations transaction,
            Identifiers identifiers,
            InstantSource clock) {
        this.overrides = overrides;
        this.cases = cases;
        this.outbox = outbox;
        this.trail = trail;
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Why a lane or a finding should be lowered. */
    record Wish(@Nullable String reason, @Nullable String messageToTrader) {}

    /** Why a proposal is agreed to or rejected. */
    @Schema(name = "OverrideReason")
    record Reason(@Nullable String reason) {}

    void onAppealed(List<Received<Appealed>> batch) {
        overrides.add(batch.stream().map(received -> received.body().appeal()).toList());
    }

    Outcome<OverrideProposal> propose(UUID caseId, Wish wish, Caller by) {
        return inOne(() -> switch (CaseAccess.to(caseId, cases.lock(caseId), by)) {
            case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
            case CaseAccess.Allowed(InspectionCase found) -> propose(found, wish, null, by);
        });
    }

    private Outcome<OverrideProposal> propose(InspectionCase found, Wish wish, @Nullable UUID appealId, Caller by) {
        Optional<What> what = whatCanBeLowered(found);
        if (what.isEmpty() || overrides.isTakenBack(found.caseId())) {
            return new Outcome.Conflict<>(
                    "NOTHING_TO_OVERRIDE",
                    "caseId",
                    "Only an examination that is due, or a finding that goods do not conform, can be overridden.",
                    "Read the case again.");
        }
        if (overrides.openOf(found.caseId()).isPresent()) {
            return new Outcome.Conflict<>(
                    "OVERRIDE_PROPOSED_ALREADY",
                    "caseId",
                    "Somebody has proposed to override this case already.",
                    "Decide or withdraw that proposal first.");
        }
        List<BrokenRule> broken = new ArrayList<>();
        OfficersText.flawInRequired("reason", "REASON", wish.reason()).ifPresent(broken::add);
        OfficersText.flawInRequired("messageToTrader", "MESSAGE_TO_TRADER", wish.messageToTrader())
                .ifPresent(broken::add);
        if (!broken.isEmpty()) {
            return new Outcome.Broken<>(broken);
        }
        var proposal = new OverrideProposal(
                identifiers.next(),
                found.caseId(),
                found.decision().mrn(),
                found.decision().customsOffice(),
                what.get(),
                String.valueOf(wish.reason()),
                String.valueOf(wish.messageToTrader()),
                by.subject(),
                now(),
                appealId,
                State.PROPOSED,
                null,
                null,
                null);
        overrides.add(proposal);
        trail.record(by, "OVERRIDE_PROPOSED", List.of(proposal.mrn()));
        return new Outcome.Done<>(proposal);
    }

    private static Optional<What> whatCanBeLowered(InspectionCase found) {
        if (found.kind() != CaseKind.EXAMINATION) {
            return Optional.empty();
        }
        return switch (found.progress()) {
            case CaseProgress.Open open -> Optional.of(What.LANE);
            case CaseProgress.Claimed claimed -> Optional.of(What.LANE);
            case CaseProgress.Concluded concluded ->
                concluded.conclusion().outcome() == Conclusion.Outcome.NOT_CONFORM
                        ? Optional.of(What.FINDING)
                        : Optional.empty();
            case CaseProgress.AwaitsRelease awaits -> Optional.empty();
            case CaseProgress.Assessed assessed -> Optional.empty();
            case CaseProgress.Withdrawn withdrawn -> Optional.empty();
        };
    }

    Outcome<OverrideProposal> agree(UUID overrideId, Reason reason, Caller by) {
        return decide(overrideId, by, (proposal, found) -> {
            if (proposal.proposedBy().equals(by.subject())) {
                return new Outcome.Conflict<>(
                        "SAME_PERSON",
                        "overrideId",
                        "Who proposed an override cannot agree to it.",
                        "Ask another supervisor of the office.");
            }
            return withReason(reason, why -> carriedOut(proposal, found, why, by));
        });
    }

    private Outcome<OverrideProposal> carriedOut(
            OverrideProposal proposal, InspectionCase found, String why, Caller by) {
        if (whatCanBeLowered(found).filter(proposal.what()::equals).isEmpty()) {
            return new Outcome.Conflict<>(
                    "CASE_MOVED_ON",
                    "overrideId",
                    "The case is " + found.state() + " by now, and the proposal was about something else.",
                    "Reject it, and propose anew what is still to be lowered.");
        }
        Instant now = now();
        outbox.publish(Overridden.of(proposal, found, by.subject(), now));
        switch (proposal.what()) {
            case LANE -> cases.save(List.of(found.overridden(now)));
            // Whoever proposed it, and for whatever reason: what the trader objects to is gone.
            case FINDING -> {
                cases.save(List.of(found.takenBack(now)));
                overrides
                        .lockOpenAppeals(proposal.caseId())
                        .forEach(appeal -> answered(appeal, Appeal.State.UPHELD, proposal.messageToTrader(), by));
            }
        }
        return decided(proposal, State.AGREED, "OVERRIDE_AGREED", why, by);
    }

    Outcome<OverrideProposal> reject(UUID overrideId, Reason reason, Caller by) {
        return decide(
                overrideId,
                by,
                (proposal, found) -> proposal.proposedBy().equals(by.subject())
                        ? new Outcome.Conflict<>(
                                "SAME_PERSON",
                                "overrideId",
                                "You proposed this yourself.",
                                "Withdraw it: POST …/withdrawal.")
                        : withReason(reason, why -> decided(proposal, State.REJECTED, "OVERRIDE_REJECTED", why, by)));
    }

    Outcome<OverrideProposal> withdraw(UUID overrideId, Caller by) {
        return decide(
                overrideId,
                by,
                (proposal, found) -> proposal.proposedBy().equals(by.subject())
                        ? decided(proposal, State.WITHDRAWN, "OVERRIDE_WITHDRAWN", null, by)
                        : new Outcome.Conflict<>(
                                "NOT_YOUR_PROPOSAL",
                                "overrideId",
                                "Only who proposed it withdraws it.",
                                "Reject it with a reason."));
    }

    /** The finding stands. Whoever concluded the case does not answer objections to it. */
    Outcome<Appeal> rejectAppeal(UUID appealId, Reason answer, Caller by) {
        return answerAppeal(appealId, by, (appeal, found) -> {
            if (by.subject().equals(found.officer())) {
                return new Outcome.Conflict<>(
                        "SAME_PERSON",
                        "appealId",
                        "You concluded the case that the trader objects to.",
                        "Leave the answer to another supervisor.");
            }
            if (overrides.openOf(found.caseId()).isPresent()) {
                return new Outcome.Conflict<>(
                        "OVERRIDE_PROPOSED_ALREADY",
                        "appealId",
                        "Somebody has proposed to take the finding back.",
                        "Decide that proposal first.");
            }
            return OfficersText.flawInRequired("reason", "REASON", answer.reason())
                    .<Outcome<Appeal>>map(flaw -> new Outcome.Broken<>(List.of(flaw)))
                    .orElseGet(() -> new Outcome.Done<>(
                            answered(appeal, Appeal.State.REJECTED, String.valueOf(answer.reason()), by)));
        });
    }

    /** Proposes to take the finding back; it takes another supervisor to agree. */
    Outcome<OverrideProposal> upholdAppeal(UUID appealId, Wish wish, Caller by) {
        return answerAppeal(appealId, by, (appeal, found) -> propose(found, wish, appealId, by));
    }

    private interface Answering<T> {
        Outcome<T> on(Appeal appeal, InspectionCase found);
    }

    private <T> Outcome<T> answerAppeal(UUID appealId, Caller by, Answering<T> answering) {
        return inOne(() -> {
            Optional<Appeal> known = overrides.findAppeal(appealId);
            if (known.isEmpty()) {
                return new Outcome.Unknown<>("There is no appeal " + appealId + ".");
            }
            UUID caseId = known.get().caseId();
            return switch (CaseAccess.to(caseId, cases.lock(caseId), by)) {
                case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
                case CaseAccess.Allowed(InspectionCase found) -> {
                    Appeal appeal = overrides.lockAppeal(appealId).orElseThrow();
                    yield appeal.state() == Appeal.State.OPEN
                            ? answering.on(appeal, found)
                            : new Outcome.Conflict<>(
                                    "APPEAL_ANSWERED",
                                    "appealId",
                                    "The appeal was answered by " + appeal.answeredBy() + ".",
                                    "Nothing is left to do.");
                }
            };
        });
    }

    private Appeal answered(Appeal appeal, Appeal.State outcome, String words, Caller by) {
        Appeal answered = appeal.answered(outcome, words, by.subject(), now());
        overrides.answer(answered);
        outbox.publish(AppealAnswered.of(answered));
        trail.record(by, "APPEAL_" + outcome, List.of(appeal.mrn()));
        return answered;
    }

    private Outcome<OverrideProposal> decide(
            UUID overrideId, Caller by, BiFunction<OverrideProposal, InspectionCase, Outcome<OverrideProposal>> deed) {
        return inOne(() -> {
            Optional<OverrideProposal> known = overrides.find(overrideId);
            if (known.isEmpty()) {
                return new Outcome.Unknown<>("There is no proposal " + overrideId + ".");
            }
            UUID caseId = known.get().caseId();
            // The case first, as everybody locks.
            return switch (CaseAccess.to(caseId, cases.lock(caseId), by)) {
                case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
                case CaseAccess.Allowed(InspectionCase found) -> {
                    OverrideProposal proposal = overrides.lock(overrideId).orElseThrow();
                    yield proposal.state() == State.PROPOSED
                            ? deed.apply(proposal, found)
                            : new Outcome.Conflict<>(
                                    "OVERRIDE_DECIDED",
                                    "overrideId",
                                    "The proposal is " + proposal.state() + " since " + proposal.decidedAt() + ".",
                                    "Nothing is left to do.");
                }
            };
        });
    }

    private static Outcome<OverrideProposal> withReason(
            Reason reason, Function<String, Outcome<OverrideProposal>> deed) {
        return OfficersText.flawInRequired("reason", "REASON", reason.reason())
                .<Outcome<OverrideProposal>>map(flaw -> new Outcome.Broken<>(List.of(flaw)))
                .orElseGet(() -> deed.apply(String.valueOf(reason.reason())));
    }

    private Outcome<OverrideProposal> decided(
            OverrideProposal proposal, State to, String action, @Nullable String why, Caller by) {
        OverrideProposal decided = proposal.decided(to, by.subject(), now(), why);
        overrides.decide(decided);
        trail.record(by, action, List.of(proposal.mrn()), List.of(proposal.proposedBy()));
        return new Outcome.Done<>(decided);
    }

    private <T> Outcome<T> inOne(Supplier<Outcome<T>> deed) {
        return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
